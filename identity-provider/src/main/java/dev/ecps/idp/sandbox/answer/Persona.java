package dev.ecps.idp.sandbox.answer;

import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Practitioners of the shipped directory whose identifier alone decides how a login ends. They have neither mail nor
 * mobile, so that nobody can activate a real phone for them.
 */
public enum Persona {
    APPROVES("899700009014", new Answer.Approve()),
    DECLINES("899700009022", new Answer.Decline()),
    NEVER_ANSWERS("899700009030", new Answer.Ignore()),
    WRONG_NUMBER("899700009048", new Answer.WrongNumber()),
    WRONG_PIN_THEN_RIGHT("899700009055", new Answer.WrongPins(1)),
    BLOCKED("899700009063", Ecps.BLOCKED),
    EXPIRED("899700009071", Ecps.EXPIRED),
    NO_ECPS("899700009089", Ecps.NONE),
    OFFLINE("899700009097", new Answer.Offline(Duration.ofSeconds(10))),
    SLOW("899700009105", new Answer.Approve(), Duration.ofSeconds(5)),
    BLOCKS_ITSELF("899700009113", new Answer.WrongPins(10)),
    ANSWERS_TWICE("899700009121", new Answer.Twice()),
    ANSWERS_LATE("899700009139", new Answer.Late()),
    WRONG_CLOCK("899700009147", new Answer.ClockSkew(Duration.ofMinutes(10)));

    private static final Map<NationalId, Persona> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Persona::nationalId, Function.identity()));

    private final NationalId nationalId;
    private final Ecps ecps;
    private final Answer answer;
    private final Duration delay;

    /** The state of a persona's e-CPS before each login. */
    public enum Ecps {
        ACTIVE(VirtualPhones::usable),
        BLOCKED(VirtualPhones::blocked),
        EXPIRED(VirtualPhones::expired),
        NONE(VirtualPhones::none);

        private final BiConsumer<VirtualPhones, NationalId> setUp;

        Ecps(BiConsumer<VirtualPhones, NationalId> setUp) {
            this.setUp = setUp;
        }
    }

    Persona(String nationalId, Ecps ecps) {
        this(nationalId, ecps, new Answer.Ignore(), Duration.ZERO);
    }

    Persona(String nationalId, Answer answer) {
        this(nationalId, answer, Duration.ZERO);
    }

    Persona(String nationalId, Answer answer, Duration delay) {
        this(nationalId, Ecps.ACTIVE, answer, delay);
    }

    Persona(String nationalId, Ecps ecps, Answer answer, Duration delay) {
        this.nationalId = new NationalId(nationalId);
        this.ecps = ecps;
        this.answer = answer;
        this.delay = delay;
    }

    static Optional<Persona> of(NationalId who) {
        return Optional.ofNullable(BY_ID.get(who));
    }

    public NationalId nationalId() {
        return nationalId;
    }

    /** How it is called on the wire: {@code never-answers}. */
    public String wireName() {
        return Wire.name(this);
    }

    public Ecps ecps() {
        return ecps;
    }

    Answer answer() {
        return answer;
    }

    /** How long after the request it answers. */
    Duration delay() {
        return delay;
    }

    /** Brings the persona's e-CPS into the state in which each login finds it. */
    void setUp(VirtualPhones phones) {
        ecps.setUp.accept(phones, nationalId);
    }
}
