package dev.ecps.phone.sandbox;

import dev.ecps.phone.gateway.Line;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.Vault;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.device.RegisteredDevice;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's sandbox knows and does beyond its outbox: the people, the numbers on the users' screens, answers in
 * the place of a phone; it makes up people, phones and relying parties for a test. A sandbox that is switched off or closed
 * to this caller knows nothing, and refuses to make anything. Thread-safe.
 */
public final class Sandbox {
    /** So many phones can be registered by one call of {@link #enrol}. */
    public static final int MOST_AT_ONCE = 500;

    private static final String PEOPLE = "/sandbox/api/practitioners";
    private static final String CLIENTS = "/sandbox/api/clients";
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
        return pages("");
    }

    private Stream<SandboxPerson> pages(String filter) {
        return IntStream.iterate(0, page -> page + 1)
                .mapToObj(page -> page(page, filter))
                .takeWhile(page -> page.length > 0)
                .flatMap(Arrays::stream);
    }

    private SandboxPerson[] page(int page, String filter) {
        String path = PEOPLE + "?page=" + page + "&size=" + PAGE + filter;
        return door.get(path, SandboxPerson[].class).orElse(new SandboxPerson[0]);
    }

    /**
     * Makes up people. They stay until they are removed, with {@link #removePeople} or one by one.
     *
     * @param count 1 to 20 000
     * @throws dev.ecps.phone.problem.Refused if the sandbox can't, or is closed to this caller
     * @throws dev.ecps.phone.problem.ProviderUnreachable if nobody answers
     */
    public MadePeople makePeople(int count) {
        Made made = door.post(PEOPLE, Map.of("count", count), Made.class);
        List<SandboxPerson> people = pages("&batch=" + made.batch()).toList();
        return new MadePeople(made.batch(), people);
    }

    record Made(String batch) {}

    /**
     * Removes people that were made up, and their e-CPS; nothing happens if they are gone already.
     *
     * @throws dev.ecps.phone.problem.Refused if the sandbox is closed to this caller
     * @throws dev.ecps.phone.problem.ProviderUnreachable if nobody answers
     */
    public void removePeople(String batch) {
        door.delete(PEOPLE + "?batch=" + batch);
    }

    /**
     * Registers phones without mail and SMS, and puts them into the vault: opened from there, they are activated. All of
     * them or none.
     *
     * @param phones 1 to {@value #MOST_AT_ONCE}, each of another person; replaces what the vault holds under their names
     * @param pin of all of them
     * @throws dev.ecps.phone.problem.Refused naming the phone that is out of order; none is registered then
     * @throws dev.ecps.phone.problem.ProviderUnreachable if nobody answers; they may be registered all the same
     */
    public void enrol(List<Enrolment> phones, Pin pin, Vault vault) {
        List<BlankPhone> blank = phones.stream().map(BlankPhone::draw).toList();
        var introductions = blank.stream().map(phone -> phone.introduction(pin)).toList();
        Enrolled enrolled = door.post("/sandbox/api/phones", Map.of("phones", introductions), Enrolled.class);
        for (int i = 0; i < blank.size(); i++) {
            blank.get(i).keep(vault, door.provider(), enrolled.phones().get(i));
        }
    }

    record Enrolled(List<RegisteredDevice> phones) {}

    /** Registers a relying party. @param redirectUri where it wants codes to be sent */
    public TestClient registerClient(String name, URI redirectUri) {
        return door.post(
                CLIENTS,
                Map.of("client_name", name, "redirect_uris", List.of(redirectUri.toString())),
                TestClient.class);
    }

    /** Forgets a relying party. */
    public void forgetClient(TestClient client) {
        door.delete(CLIENTS + "/" + client.id());
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
