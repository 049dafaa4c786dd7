package dev.ecps.idp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.address.PathPrefix;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stands before every address below {@code /sandbox}, endpoints, pages and the OpenAPI document alike, and before the card
 * reader, the operator's pages and the editor of identities: a caller needs the key, or must be the user of this machine. Switched off, there is nothing.
 */
@Singleton
final class SandboxGate {
    static final String KEY = "X-Sandbox-Key";

    /** Some pages have addresses of their own, and are as the rest of it. */
    private static final List<PathPrefix> GUARDED = Stream.of("/sandbox", "/lecteur", "/operateur", "/edit")
            .map(PathPrefix::new)
            .toList();

    private static final PathPrefix API = new PathPrefix("/sandbox/api");
    private static final int BEFORE_WHAT_IT_GUARDS = Integer.MAX_VALUE - 1;

    private final SandboxConfig config;
    private final Addresses addresses;
    private final ObjectMapper json;

    SandboxGate(SandboxConfig config, Addresses addresses, ObjectMapper json) {
        this.config = config;
        this.addresses = addresses;
        this.json = json;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::meet, BEFORE_WHAT_IT_GUARDS);
    }

    private void meet(RoutingContext caller) {
        if (GUARDED.stream().noneMatch(each -> each.covers(caller))) caller.next();
        else if (!config.enabled()) refuse(caller, ProblemType.NOT_FOUND, "Nothing stands at this address.");
        else if (hasKey(caller)) admit(caller);
        else objection(caller).ifPresentOrElse(why -> refuse(caller, why), () -> admit(caller));
    }

    /** What the API tells is of this moment, and some of it is secret. Pages have headers of their own. */
    private static void admit(RoutingContext caller) {
        if (API.covers(caller)) {
            caller.response().putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
        }
        caller.next();
    }

    /** Behind a bare forwarder a stranger looks like this machine's user, so a provider with public names has none. */
    private Optional<String> objection(RoutingContext caller) {
        if (!addresses.localNames()) {
            return Optional.of("the provider has a public name (ecps.issuer, ecps.wallet-url), so that a proxy may"
                    + " stand between");
        }
        return LocalCheck.objection(caller.request(), List.of(addresses.authName(), addresses.walletName()));
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
                "The sandbox is open to the user of this machine, and this request is refused since " + why + ". "
                        + remedy(caller));
    }

    private String remedy(RoutingContext caller) {
        if (config.key().isEmpty()) return "Set ecps.sandbox.key and send its value in the header " + KEY + ".";
        return caller.request().getHeader(KEY) == null
                ? "Send the value of the setting ecps.sandbox.key in the header " + KEY + "."
                : "The header " + KEY + " has another value than the setting ecps.sandbox.key.";
    }

    private void refuse(RoutingContext caller, ProblemType type, String detail) {
        var isApi = API.covers(caller);
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
