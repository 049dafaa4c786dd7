package dev.ecps.phone.sandbox;

import dev.ecps.phone.gateway.Line;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's sandbox knows and does beyond its outbox: the people, the numbers on the users' screens, answers in
 * the place of a phone. A sandbox that is switched off or closed to this caller knows nothing. Thread-safe.
 */
public final class Sandbox {
    private static final int PAGE = 1_000;

    private final SandboxDoor door;

    private Sandbox(SandboxDoor door) {
        this.door = door;
    }

    /**
     * The sandbox of the provider at this address.
     *
     * @param key for a sandbox on another machine; empty for none
     */
    public static Sandbox of(URI provider, String key) {
        return new Sandbox(new SandboxDoor(new Line(provider), key));
    }

    /**
     * The people of the directory, sorted by name, fetched a thousand at a time while they are read.
     *
     * @throws dev.ecps.phone.problem.ProviderUnreachable while reading, if nobody answers
     */
    public Stream<SandboxPerson> people() {
        return IntStream.iterate(0, page -> page + 1)
                .mapToObj(this::page)
                .takeWhile(page -> page.length > 0)
                .flatMap(Arrays::stream);
    }

    private SandboxPerson[] page(int page) {
        String path = "/sandbox/api/practitioners?page=" + page + "&size=" + PAGE;
        return door.get(path, SandboxPerson[].class).orElse(new SandboxPerson[0]);
    }

    /** Who has this identifier; reads through the whole directory if need be. */
    public Optional<SandboxPerson> person(NationalId nationalId) {
        return people().filter(person -> person.nationalId().equals(nationalId.value()))
                .findFirst();
    }

    /**
     * The number on the user's screen, which a holder would read there.
     *
     * @throws dev.ecps.phone.problem.ProviderUnreachable if nobody answers
     */
    public Optional<TwoDigits> numberOnScreen(ChallengeId request) {
        return door.get("/sandbox/api/challenges/" + request, OnScreen.class)
                .map(OnScreen::number)
                .map(TwoDigits::new);
    }

    /**
     * Answers to this practitioner's login requests. Nothing is sent before {@link SandboxAnswers#give}; the practitioner
     * then gets a virtual e-CPS, unless there is one on a phone.
     */
    public SandboxAnswers answers(NationalId nationalId) {
        return new SandboxAnswers(door, Map.of("nationalId", nationalId.value()));
    }

    /**
     * Answers to the login requests of this relying party, whoever logs in, unless there is one for that person.
     *
     * @param client its {@code client_id}
     */
    public SandboxAnswers answersAt(String client) {
        return new SandboxAnswers(door, Map.of("client", client));
    }

    record OnScreen(@Nullable String number) {}
}
