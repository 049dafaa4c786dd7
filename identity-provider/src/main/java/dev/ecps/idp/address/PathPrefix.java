package dev.ecps.idp.address;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** A part of the address space that a gate stands before: one path and everything below it. */
public final class PathPrefix {
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
        var path =
                normalizedPath.toLowerCase(Locale.ROOT).replaceAll(";[^/]*", "").replaceAll("/+", "/");
        return covered.matcher(path).matches();
    }

    @Override
    public String toString() {
        return root;
    }
}
