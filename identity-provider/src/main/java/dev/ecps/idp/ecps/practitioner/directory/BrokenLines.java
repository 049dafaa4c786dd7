package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.directory.DirectoryLine.Broken;
import dev.ecps.idp.ecps.practitioner.directory.DirectoryLine.Good;
import dev.ecps.wire.NationalId;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * First reading of a file: about whom does it not tell everything? A broken line makes those incomplete whom it names;
 * if it names nobody, the persons of the lines before and after it, since the lines of a person stand together. With
 * more than {@link #MOST_KNOWN} such persons, everybody counts as incomplete: memory stays bounded, and nothing stored
 * is lost.
 */
final class BrokenLines {
    static final int MOST_KNOWN = 100_000;

    private final Set<NationalId> incomplete = new HashSet<>();
    private @Nullable NationalId before;
    private boolean nextToo;

    private BrokenLines() {}

    static BrokenLines of(DirectorySource source) throws IOException {
        var found = new BrokenLines();
        try (var file = DirectoryFile.open(source.open())) {
            for (var line = file.next(); line.isPresent(); line = file.next()) {
                line.get().to(found::good, found::broken);
            }
        }
        return found;
    }

    boolean tellsAllAbout(NationalId person) {
        return incomplete.size() <= MOST_KNOWN && !incomplete.contains(person);
    }

    private void good(Good line) {
        before = line.practitioner().nationalId();
        if (nextToo) add(before);
        nextToo = false;
    }

    private void broken(Broken line) {
        line.about().forEach(this::add);
        if (!line.about().isEmpty()) return;
        Optional.ofNullable(before).ifPresent(this::add);
        nextToo = true;
    }

    private void add(NationalId person) {
        if (incomplete.size() <= MOST_KNOWN) incomplete.add(person);
    }
}
