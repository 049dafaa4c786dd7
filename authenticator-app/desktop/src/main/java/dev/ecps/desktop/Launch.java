package dev.ecps.desktop;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What the window is started with, from system properties.
 *
 * @param phone the phone's name, {@code -Dphone}, default {@value #PHONE}: 1 to 32 of {@code a-z 0-9 -}
 * @param provider {@code -Decps.provider}; if it is not given, the address this phone used last, or {@value #PROVIDER}
 * @param phones folder of the phones' files, {@code -Decps.phones}, default {@value #PHONES}
 */
record Launch(String phone, Optional<URI> provider, Path phones) {
    static final String PHONE = "phone";
    static final String PROVIDER = "http://localhost:8080";
    static final String PHONES = "./ecps-data/phones";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    Launch {
        if (!NAME.matcher(phone).matches()) {
            throw new IllegalArgumentException("-Dphone takes 1 to 32 characters out of a-z, 0-9 and -");
        }
        provider.ifPresent(Launch::check);
    }

    /** @throws IllegalArgumentException with a sentence for the person at the command line */
    static Launch from(Properties properties) {
        return new Launch(
                properties.getProperty("phone", PHONE),
                Optional.ofNullable(properties.getProperty("ecps.provider")).map(Launch::address),
                Path.of(properties.getProperty("ecps.phones", PHONES)));
    }

    private static URI address(String typed) {
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException e) {
            throw notAnAddress();
        }
    }

    private static void check(URI provider) {
        boolean http = "http".equalsIgnoreCase(provider.getScheme()) || "https".equalsIgnoreCase(provider.getScheme());
        if (!http || provider.getHost() == null) throw notAnAddress();
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException("-Decps.provider takes an http or https address, such as " + PROVIDER);
    }
}
