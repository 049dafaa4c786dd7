package dev.ecps.idp.demo.santefr;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.demo.Account;
import dev.ecps.idp.demo.Account.Activity;
import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place of practice.
 *
 * @param key of its name and address, 16 characters; it stands in addresses, and in the table
 * @param activity as userinfo tells it
 */
@TemplateData
record Place(String key, Activity activity) {
    private static final int KEY_LENGTH = 16;

    /** Those of all exercises, each once. */
    static List<Place> all(Account account) {
        return account.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .map(activity -> new Place(key(activity), activity))
                .collect(Collectors.toMap(Place::key, place -> place, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String key(Activity activity) {
        return Chance.fingerprint(activity.place() + "\n" + activity.address()).substring(0, KEY_LENGTH);
    }
}
