package dev.ecps.idp.address;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** A part of the address space that a gate stands before: one path and everything below it. */
public final class PathPrefix {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/+");

    private final String root;
    private final Pattern covered;

    /** @param root in lower case, with a leading slash and none behind */
    public PathPrefix(String root) {
        this.root = root;
        this.covered = Pattern.compile(Pattern.quote(root) + "(?![a-z0-9._~-]).*", Pattern.DOTALL);
    }

    /**
     * Whether the caller is at this path or below it, and not at one that merely begins with the same letters. Rather
     * too much than too little: letter case, matrix parameters, double and encoded slashes do not lead around a gate.
     */
    public boolean covers(RoutingContext caller) {
        return covers(caller.normalizedPath());
    }

    boolean covers(String normalizedPath) {
        if (beginsOtherwise(normalizedPath)) return false;
        var plain = MATRIX_PARAMETERS
                .matcher(normalizedPath.toLowerCase(Locale.ROOT))
                .replaceAll("");
        return covered.matcher(SLASHES.matcher(plain).replaceAll("/")).matches();
    }

    /** Nearly every request goes elsewhere, and the first sign that has but one meaning tells. */
    private boolean beginsOtherwise(String path) {
        for (int at = 0; at < Math.min(path.length(), root.length()); at++) {
            char sign = path.charAt(at);
            boolean single = sign == '/' && root.charAt(at) == '/' && !path.startsWith("//", at);
            if (isPlain(sign) && Character.toLowerCase(sign) != root.charAt(at)) return true;
            if (!isPlain(sign) && !single) return false;
        }
        return false;
    }

    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '-';
    }

    @Override
    public String toString() {
        return root;
    }
}
