package dev.ecps.idp.ecps.practitioner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One « exercice professionnel »: a profession, under the name it is practised by, with one savoir-faire at most.
 * Absent values are empty.
 *
 * @param professionCode TRE_G15 and its neighbours, see {@link CodeTable#PROFESSION}
 * @param categoryCode catégorie professionnelle: {@code C} civil, {@code M} militaire, {@code E} étudiant
 * @param civilityCode civilité d'exercice: {@code DR}, {@code M}, …
 * @param familyName nom d'exercice
 * @param givenName prénom d'exercice
 * @param skillTypeCode type de savoir-faire: {@code S} for a speciality
 * @param skillCode savoir-faire: {@code SM26}
 * @param activities in the order of the extract; empty for somebody who does not practise at present
 */
public record Exercise(
        String professionCode,
        String categoryCode,
        String civilityCode,
        String familyName,
        String givenName,
        String skillTypeCode,
        String skillCode,
        List<Activity> activities) {
    public Exercise {
        activities = List.copyOf(activities);
    }

    /** The exercise alone: two lines of an extract speak of one exercise when this is the same. */
    public Exercise withoutActivities() {
        return with(List.of());
    }

    /** This exercise with those activities of another that it does not have yet. */
    Exercise plus(Exercise other) {
        var all = new LinkedHashSet<>(activities);
        all.addAll(other.activities);
        return with(List.copyOf(all));
    }

    /** This exercise with one more activity. */
    public Exercise plus(Activity activity) {
        var all = new LinkedHashSet<>(activities);
        all.add(activity);
        return with(List.copyOf(all));
    }

    /** This exercise without the first activity that is like this one. */
    public Exercise without(Activity activity) {
        var left = new ArrayList<>(activities);
        left.remove(activity);
        return with(left);
    }

    /** This exercise under another name. */
    public Exercise named(String otherFamilyName, String otherGivenName) {
        return new Exercise(
                professionCode,
                categoryCode,
                civilityCode,
                otherFamilyName,
                otherGivenName,
                skillTypeCode,
                skillCode,
                activities);
    }

    private Exercise with(List<Activity> others) {
        return new Exercise(
                professionCode, categoryCode, civilityCode, familyName, givenName, skillTypeCode, skillCode, others);
    }
}
