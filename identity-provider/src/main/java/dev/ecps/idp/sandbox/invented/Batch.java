package dev.ecps.idp.sandbox.invented;

import dev.ecps.idp.chance.Chance;

/**
 * What people who were made up by one call have in common. The directory knows a batch as a delivery.
 *
 * @param id 1 to 32 letters, digits, hyphens and underscores
 */
public record Batch(String id) {
    static final String DELIVERY = "made-";
    private static final int LENGTH = 12;

    /** @throws IllegalArgumentException if no batch can be called so */
    public Batch {
        if (!id.matches("[A-Za-z0-9_-]{1,32}")) throw new IllegalArgumentException("not the id of a batch");
    }

    static Batch draw(Chance chance) {
        return new Batch(chance.token().substring(0, LENGTH));
    }

    String delivery() {
        return DELIVERY + id;
    }
}
