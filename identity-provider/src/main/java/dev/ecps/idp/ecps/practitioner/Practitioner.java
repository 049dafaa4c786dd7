package dev.ecps.idp.ecps.practitioner;

import dev.ecps.wire.NationalId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A person of the directory: a health professional, a student, or a member of an establishment's staff.
 *
 * @param nationalId with its prefix
 * @param familyName nom de famille
 * @param givenNames up to three in the extract, the usual one first
 * @param birth birth data
 * @param civilityCode {@code M}, {@code MME}, or empty
 * @param contacts correspondence mail and mobile number
 * @param otherIds every identifier the person is known by
 * @param exercises professions practised; empty for whoever has none
 * @param situation what is special about this person
 */
public record Practitioner(
        NationalId nationalId,
        String familyName,
        List<String> givenNames,
        Birth birth,
        String civilityCode,
        Contacts contacts,
        List<OtherId> otherIds,
        List<Exercise> exercises,
        Situation situation) {
    public Practitioner {
        givenNames = List.copyOf(givenNames);
        otherIds = List.copyOf(otherIds);
        exercises = List.copyOf(exercises);
    }

    /** The first given name, empty when there is none. */
    public String usualGivenName() {
        return givenNames.isEmpty() ? "" : givenNames.get(0);
    }

    /** French label of the first exercise that has a profession, empty when none has. */
    public String profession() {
        return exercises.stream()
                .map(exercise -> CodeTable.PROFESSION.label(exercise.professionCode()))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** How many activities there are, all exercises together. */
    public int activityCount() {
        return exercises.stream()
                .mapToInt(exercise -> exercise.activities().size())
                .sum();
    }

    /** The same person, reached otherwise. */
    public Practitioner with(Contacts others) {
        return new Practitioner(
                nationalId, familyName, givenNames, birth, civilityCode, others, otherIds, exercises, situation);
    }

    /** The same person, practising otherwise. */
    public Practitioner practising(List<Exercise> others) {
        return new Practitioner(
                nationalId, familyName, givenNames, birth, civilityCode, contacts, otherIds, others, situation);
    }

    /** The same person with another sentence about it. */
    public Practitioner with(Situation other) {
        return new Practitioner(
                nationalId, familyName, givenNames, birth, civilityCode, contacts, otherIds, exercises, other);
    }

    /**
     * This person after somebody newly said more about it: the newer civil data, and what was known of the rest plus
     * what is new. No activity, identifier or contact is lost.
     */
    public Practitioner plus(Practitioner newer) {
        return new Practitioner(
                nationalId,
                newer.familyName,
                newer.givenNames,
                newer.birth,
                newer.civilityCode,
                newer.contacts.orElse(contacts),
                union(otherIds, newer.otherIds),
                merged(exercises, newer.exercises),
                newer.situation.equals(Situation.IMPORTED) ? situation : newer.situation);
    }

    /** This person with the identifiers of an earlier state besides its own. */
    Practitioner alsoKnownBy(List<OtherId> earlier) {
        var all = union(earlier, otherIds);
        return new Practitioner(
                nationalId, familyName, givenNames, birth, civilityCode, contacts, all, exercises, situation);
    }

    private static <T> List<T> union(List<T> known, List<T> added) {
        var all = new LinkedHashSet<>(known);
        all.addAll(added);
        return new ArrayList<>(all);
    }

    private static List<Exercise> merged(List<Exercise> known, List<Exercise> added) {
        var all = new LinkedHashMap<Exercise, Exercise>();
        known.forEach(exercise -> all.merge(exercise.withoutActivities(), exercise, Exercise::plus));
        added.forEach(exercise -> all.merge(exercise.withoutActivities(), exercise, Exercise::plus));
        return new ArrayList<>(all.values());
    }

    /** The masked identifier only, since people never reach a log. */
    @Override
    public String toString() {
        return "Practitioner[" + nationalId + "]";
    }
}
