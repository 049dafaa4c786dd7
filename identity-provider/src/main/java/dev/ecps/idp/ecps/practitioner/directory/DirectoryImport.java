package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Imports an extract. People whose lines are all good are replaced by what the file says; those with a broken line keep
 * what is stored and get the good lines added; those the file does not name stay untouched. One import runs at a time;
 * its memory does not grow with the file.
 */
@ApplicationScoped
public class DirectoryImport {
    private final Practitioners practitioners;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    DirectoryImport(Practitioners practitioners) {
        this.practitioners = practitioners;
    }

    /**
     * Reads the file twice and stores it in batches, each in one transaction. If it fails in the middle, the batches
     * before stay: import the file again.
     *
     * @throws RefusedFile if it is no extract; nothing is stored then
     * @throws IOException if it cannot be read
     */
    public ImportReport run(DirectorySource source) throws IOException {
        oneAtATime.lock();
        try (var file = DirectoryFile.open(source.open())) {
            var delivery = new Delivery(
                    UUID.randomUUID().toString(), practitioners, BrokenLines.of(source), file.tellsOtherIds());
            for (var line = file.next(); line.isPresent(); line = file.next()) {
                line.get().to(delivery::good, delivery::broken);
            }
            return delivery.finished();
        } finally {
            oneAtATime.unlock();
        }
    }
}
