package dev.ecps.idp.demo.registration;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Looks at papers that were sent: a PDF, JPEG or PNG by what is in it, whatever its name says, and not too large. The
 * contents are dropped with the request.
 */
@Singleton
class Papers {
    private static final List<byte[]> BEGINNINGS = List.of(
            new byte[] {'%', 'P', 'D', 'F', '-'},
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BEGINNING = 8;

    private final RegistrationConfig config;

    Papers(RegistrationConfig config) {
        this.config = config;
    }

    /** What came of it. */
    sealed interface Look {
        record None() implements Look {}

        /** @param name as it was called, without signs that could mean something */
        record Taken(String name) implements Look {}

        /** @param fault key of a text */
        record Refused(String fault) implements Look {}
    }

    Look at(Optional<FileUpload> sent) {
        if (sent.isEmpty() || sent.get().fileName().isEmpty()) return new Look.None();
        var paper = sent.get();
        if (paper.size() == 0) return new Look.Refused("registration.fault.paper-empty");
        if (paper.size() > config.largestPaper()) return new Look.Refused("registration.fault.paper-large");
        if (!known(paper)) return new Look.Refused("registration.fault.paper-kind");
        return new Look.Taken(plain(paper.fileName()));
    }

    private static boolean known(FileUpload paper) {
        try (var content = Files.newInputStream(paper.uploadedFile())) {
            var beginning = content.readNBytes(LONGEST_BEGINNING);
            return BEGINNINGS.stream()
                    .anyMatch(it ->
                            beginning.length >= it.length && Arrays.equals(it, Arrays.copyOf(beginning, it.length)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String plain(String name) {
        var plain = name.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    /** In MB, for the page. */
    String largest() {
        return String.valueOf(Math.max(1, config.largestPaper() / 1_000_000));
    }
}
