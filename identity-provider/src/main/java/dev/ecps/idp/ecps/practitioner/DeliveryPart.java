package dev.ecps.idp.ecps.practitioner;

import java.util.LinkedHashMap;
import java.util.Map;

/** A part of a delivery: the rows as they were, and those that become others. */
final class DeliveryPart {
    private final String delivery;
    private final Map<String, PractitionerRow> stored;
    private final Map<String, PractitionerRow> now = new LinkedHashMap<>();

    /** @param stored the rows of those who arrive, by identifier */
    DeliveryPart(String delivery, Map<String, PractitionerRow> stored) {
        this.delivery = delivery;
        this.stored = stored;
    }

    Map<String, PractitionerRow> stored() {
        return stored;
    }

    Map<String, PractitionerRow> now() {
        return now;
    }

    /** @return false, and nothing is taken, if the person would have more than {@link Practitioners#MOST_ACTIVITIES} */
    boolean takes(Arrival arrival) {
        var id = arrival.practitioner().nationalId().value();
        var row = now.getOrDefault(id, stored.get(id));
        var merged = row == null ? arrival.practitioner() : merged(arrival, row);
        if (merged.activityCount() > Practitioners.MOST_ACTIVITIES) return false;
        now.put(id, PractitionerDocument.write(merged, delivery));
        return true;
    }

    private Practitioner merged(Arrival arrival, PractitionerRow row) {
        var known = PractitionerDocument.read(row);
        return row.delivery().equals(delivery) ? arrival.adding(known) : arrival.replacing(known);
    }
}
