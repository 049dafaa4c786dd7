package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Arrival;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.directory.DirectoryLine.Broken;
import dev.ecps.idp.ecps.practitioner.directory.DirectoryLine.Good;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Second reading of a file: adjacent lines of one person become an arrival, arrivals are stored batch by batch. */
final class Delivery {
    private static final int BATCH_LINES = 500;

    private final String name;
    private final Practitioners practitioners;
    private final BrokenLines brokenLines;
    private final boolean tellsOtherIds;
    private final Situations situations = Situations.shipped();

    private @Nullable Practitioner person;
    private List<Integer> personLines = new ArrayList<>();
    private List<Arrival> batch = new ArrayList<>();
    private int batchLines;

    private long persons;
    private long lines;
    private long rejectedTotal;
    private final List<RejectedLine> rejected = new ArrayList<>();

    Delivery(String name, Practitioners practitioners, BrokenLines brokenLines, boolean tellsOtherIds) {
        this.name = name;
        this.practitioners = practitioners;
        this.brokenLines = brokenLines;
        this.tellsOtherIds = tellsOtherIds;
    }

    void good(Good line) {
        lines++;
        var told = line.practitioner();
        if (person != null && !person.nationalId().equals(told.nationalId())) arrived();
        if (personLines.size() >= Practitioners.MOST_ACTIVITIES) arrived();
        person = person == null ? told.with(situations.of(told.nationalId())) : person.plus(told);
        personLines.add(line.number());
    }

    void broken(Broken line) {
        lines++;
        reject(line.rejected());
    }

    ImportReport finished() {
        arrived();
        store();
        rejected.sort(Comparator.comparingInt(RejectedLine::line));
        return new ImportReport(persons, lines, rejected, rejectedTotal);
    }

    private void arrived() {
        if (person == null) return;
        var complete = brokenLines.tellsAllAbout(person.nationalId());
        batch.add(new Arrival(person, personLines, complete, tellsOtherIds));
        batchLines += personLines.size();
        person = null;
        personLines = new ArrayList<>();
        if (batchLines >= BATCH_LINES) store();
    }

    private void store() {
        var leftOut = practitioners.receive(name, batch);
        persons += batch.size() - leftOut.size();
        leftOut.stream().flatMap(arrival -> arrival.lines().stream()).forEach(this::tooMany);
        batch = new ArrayList<>();
        batchLines = 0;
    }

    private void tooMany(int line) {
        reject(new RejectedLine(line, "", "more than " + Practitioners.MOST_ACTIVITIES + " activities of one person"));
    }

    private void reject(RejectedLine line) {
        rejectedTotal++;
        if (rejected.size() < ImportReport.MOST_REJECTED) rejected.add(line);
    }
}
