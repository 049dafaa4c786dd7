package dev.ecps.phone.vault;

import java.util.regex.Pattern;

/** The rule for names of phones: they name files, and travel to the provider. */
final class PhoneName {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,58}[\\p{L}\\p{N}_-])?");

    private PhoneName() {}

    static String checked(String name) {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("a phone's name has 1 to 60 letters, digits, blanks, '.', '_' or '-', "
                    + "starts with a letter or digit and does not end with a dot or blank");
        }
        return name;
    }
}
