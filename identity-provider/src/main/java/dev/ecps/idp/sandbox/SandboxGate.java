package dev.ecps.idp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * Stands before every address below {@code /sandbox}, endpoints, pages and the OpenAPI document alike: a caller needs
 * the key, or must be the user of this machine. Switched off, there is nothing.
 */
@Singleton
final class SandboxGate {
    static final String KEY = "X-Sandbox-Key";

    private static final String ROOT = "/sandbox";
    private static final int BEFORE_ALL_OTHERS = Integer.MAX_VALUE;

    private final SandboxConfig config;
    private final ObjectMapper json;

    SandboxGate(SandboxConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::meet, BEFORE_ALL_OTHERS);
    }

    private void meet(RoutingContext caller) {
        if (!isBelowRoot(caller)) caller.next();
        else if (!config.enabled()) refuse(caller, ProblemType.NOT_FOUND, "Nothing stands at this address.");
        else if (hasKey(caller)) caller.next();
        else LocalCheck.objection(caller.request()).ifPresentOrElse(why -> refuse(caller, why), caller::next);
    }

    /** Rather too much than too little: matrix parameters and letter case may not lead around the gate. */
    private static boolean isBelowRoot(RoutingContext caller) {
        var path = caller.normalizedPath()
                .toLowerCase(Locale.ROOT)
                .replaceAll(";[^/]*", "")
                .replaceAll("/+", "/");
        return path.startsWith(ROOT);
    }

    private boolean hasKey(RoutingContext caller) {
        var shown = caller.request().getHeader(KEY);
        return shown != null
                && config.key()
                        .filter(key -> MessageDigest.isEqual(key.getBytes(UTF_8), shown.getBytes(UTF_8)))
                        .isPresent();
    }

    private void refuse(RoutingContext caller, String why) {
        refuse(
                caller,
                ProblemType.FORBIDDEN,
                "The sandbox is open to the user of this machine, and this request is refused since " + why
                        + ". Set ecps.sandbox.key and send its value in the header " + KEY + ".");
    }

    private void refuse(RoutingContext caller, ProblemType type, String detail) {
        var isApi = caller.normalizedPath().startsWith(ROOT + "/api");
        caller.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", isApi ? Problem.MEDIA_TYPE : "text/plain;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(isApi ? written(Problem.of(type, detail)) : detail);
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
