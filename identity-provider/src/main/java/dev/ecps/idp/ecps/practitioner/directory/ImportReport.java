package dev.ecps.idp.ecps.practitioner.directory;

import java.util.List;

/**
 * What an import did.
 *
 * @param persons people stored or changed; one whose lines come in several places of the file counts each time
 * @param lines lines read, blank ones and the header left aside
 * @param rejected the first {@link #MOST_REJECTED} of the lines left out, by line number
 * @param rejectedTotal how many lines were left out
 */
public record ImportReport(long persons, long lines, List<RejectedLine> rejected, long rejectedTotal) {
    /** How many rejected lines are told one by one. */
    public static final int MOST_REJECTED = 1000;

    public ImportReport {
        rejected = List.copyOf(rejected);
    }
}
