package dev.ecps.idp.address;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that stand for this very machine wherever they are resolved. */
public final class LocalName {
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[?::1\\]?");

    private LocalName() {}

    /** Whether the host is {@code localhost}, a name below it (RFC 6761 §6.3), or a loopback address. */
    public static boolean matches(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || LOOPBACK.matcher(name).matches();
    }
}
