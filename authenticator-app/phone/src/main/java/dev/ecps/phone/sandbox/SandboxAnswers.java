package dev.ecps.phone.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sandbox's answers to the login requests of a practitioner, of a relying party, or of both together. Each method
 * that changes something returns a new object.
 *
 * <pre>{@code
 * try (StandingAnswer answer = sandbox.answers(DOCTOR).at("my-app").times(1).give(PhoneAnswer.decline())) {
 *     // log in …
 *     answer.awaitGiven(1, Duration.ofSeconds(10));
 * }
 * }</pre>
 */
public final class SandboxAnswers {
    private static final String ANSWERS = "/sandbox/api/answers";

    private final SandboxDoor door;
    private final Map<String, Object> scope;
    private final Map<String, Object> rules;

    SandboxAnswers(SandboxDoor door, Map<String, Object> scope) {
        this(door, scope, Map.of());
    }

    private SandboxAnswers(SandboxDoor door, Map<String, Object> scope, Map<String, Object> rules) {
        this.door = door;
        this.scope = scope;
        this.rules = rules;
    }

    /** Only requests of this relying party, by its {@code client_id}; they go before those for all of them. */
    public SandboxAnswers at(String client) {
        return new SandboxAnswers(door, with(scope, "client", client), rules);
    }

    /** So long after the request, by the provider's clock; at once by default, an hour at most. */
    public SandboxAnswers after(Duration delay) {
        return new SandboxAnswers(door, scope, with(rules, "delay", delay));
    }

    /** For so many requests, from 1; for all that come by default. */
    public SandboxAnswers times(int times) {
        return new SandboxAnswers(door, scope, with(rules, "times", times));
    }

    /** It stands so long at most, by the provider's clock; a day by default, 30 days at most. */
    public SandboxAnswers lifetime(Duration lifetime) {
        return new SandboxAnswers(door, scope, with(rules, "lifetime", lifetime));
    }

    private static Map<String, Object> with(Map<String, Object> before, String name, Object value) {
        Map<String, Object> after = new LinkedHashMap<>(before);
        after.put(name, value);
        return after;
    }

    /**
     * Has this answer given. It waits behind those with {@code times} that were given before for the same ones; one
     * without takes the place of the one before.
     *
     * @throws dev.ecps.phone.problem.Refused INVALID_REQUEST, NOT_FOUND (nobody, no such client), CONFLICT (a real phone
     *     is in the way), FORBIDDEN (the sandbox is closed to this caller)
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public StandingAnswer give(PhoneAnswer answer) {
        Map<String, Object> wanted = new LinkedHashMap<>(answer.members());
        wanted.putAll(scope);
        wanted.putAll(rules);
        return new StandingAnswer(door, door.post(ANSWERS, wanted, AnswerState.class));
    }

    /** The answers that stand for this practitioner or relying party, in the order in which they will be given. */
    public List<AnswerState> list() {
        StringBuilder query = new StringBuilder();
        scope.forEach((name, value) -> query.append(query.length() == 0 ? "?" : "&")
                .append(name)
                .append('=')
                .append(encoded(value)));
        Optional<AnswerState[]> standing = door.get(ANSWERS + query, AnswerState[].class);
        return standing.map(Arrays::asList).orElse(List.of());
    }

    /** Ends all of {@link #list}, whoever set them, with what of them is on its way. */
    public void clear() {
        list().forEach(answer -> door.delete(ANSWERS + "/" + answer.id()));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
