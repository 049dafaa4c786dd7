package dev.ecps.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.phone.sandbox.SandboxAnswers;
import dev.ecps.phone.sandbox.SandboxOutbox;
import dev.ecps.testkit.http.Http;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.sandbox.Practitioner;
import dev.ecps.testkit.sandbox.Sandbox;
import dev.ecps.wire.NationalId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The simulator, as one test class sees it: a provider, and there a client and a practitioner that nobody else has.
 * With JUnit it is given to the tests of a class with {@link EcpsSimulator}; else {@link #start} makes one. Thread-safe.
 */
public final class Ecps implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ISSUER = "/auth/realms/esante-wallet";

    private final Provider provider;
    private final JsonNode metadata;
    private final Practitioner practitioner;
    private final String clientName;
    private final String clientId = "test-" + UUID.randomUUID();
    private final String clientSecret = UUID.randomUUID().toString();
    private Client client;
    private @Nullable Phone phone;

    private Ecps(Provider provider, String clientName, List<String> redirectUris) {
        this.provider = provider;
        this.clientName = clientName;
        this.metadata = metadata(provider);
        this.practitioner = provider.sandbox().newPractitioner();
        this.client = registered(redirectUris);
    }

    static Ecps of(Provider provider, String clientName, List<String> redirectUris) {
        try {
            return new Ecps(provider, clientName, redirectUris);
        } catch (RuntimeException e) {
            provider.release();
            throw e;
        }
    }

    /** The simulator with nothing out of the ordinary; see {@link EcpsStart#start}. */
    public static Ecps start() {
        return with().start();
    }

    /** The simulator with settings, redirect URIs or a provider of its own: {@code Ecps.with()….start()}. */
    public static EcpsStart with() {
        return new EcpsStart();
    }

    private static JsonNode metadata(Provider provider) {
        var address = provider.address().resolve(ISSUER + "/.well-known/wallet-openid-configuration");
        var answer = Http.plain().send(Http.to(address).build());
        try {
            if (answer.statusCode() == 200) return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new Failed("No discovery document at " + address + ".", e);
        }
        throw new Failed(address + " answered HTTP " + answer.statusCode() + ".");
    }

    /** The provider's address, without a path. */
    public URI provider() {
        return provider.address();
    }

    /** What a relying party is given as its issuer. */
    public URI issuer() {
        return URI.create(metadata.path("issuer").asText());
    }

    /** This class's relying party. */
    public synchronized Client client() {
        return client;
    }

    /**
     * Gives this class's relying party other redirect URIs, for an application that draws its port; id and secret stay.
     *
     * @param redirectUris at least one
     */
    public synchronized Client client(String... redirectUris) {
        client = registered(List.of(redirectUris));
        return client;
    }

    private Client registered(List<String> redirectUris) {
        provider.sandbox().register(clientId, clientSecret, clientName, redirectUris);
        var endpoint = URI.create(metadata.path("authorization_endpoint").asText());
        return new Client(clientId, clientSecret, redirectUris, endpoint);
    }

    /** This class's practitioner: a general practitioner in private practice. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /**
     * The practitioner's phone. The first call activates it: mail with a link, SMS with a code, PIN. An e-CPS that a test
     * has deleted or blocked stays so for this class.
     */
    public synchronized Phone phone() {
        if (phone == null) {
            phone = Phone.activate(
                    provider.address(), provider.sandboxKey(), practitioner.nationalId(), practitioner.mail());
        }
        return phone;
    }

    /** The practitioner's mails and SMS. */
    public Outbox outbox() {
        return new Outbox(SandboxOutbox.of(provider.address()).withKey(provider.sandboxKey()), practitioner);
    }

    /** The provider's clock. */
    public ProviderClock clock() {
        return new ProviderClock(provider.sandbox(), provider.own());
    }

    /**
     * Answers of the sandbox in the place of the phone, to this practitioner's logins at this class's client:
     * {@code ecps.answers().give(PhoneAnswer.approve())}.
     */
    public SandboxAnswers answers() {
        return dev.ecps.phone.sandbox.Sandbox.of(provider.address(), provider.sandboxKey())
                .answers(NationalId.of(practitioner.nationalId()))
                .at(clientId);
    }

    /** The rest of the sandbox, which is everybody's. */
    public Sandbox sandbox() {
        return provider.sandbox();
    }

    /**
     * The practitioner logs in, in a new browser and with the phone.
     *
     * @param page of a relying party that asks for a login, or {@link Client#authorizationRequest()}
     * @return where the provider leads then: the redirect URI with {@code code} and {@code state}, not opened
     * @throws Failed if the page leads to no login, or the provider refuses; the message holds the page's words
     */
    public URI login(URI page) {
        return approved(new Browser(), page);
    }

    /**
     * The practitioner logs in to an application, in this browser and with the phone.
     *
     * @param page of the application that asks for a login
     * @return what the application shows then; later pages in the same browser are those of a user who is logged in
     * @throws Failed if the page leads to no login, or the provider refuses; the message holds the page's words
     */
    public Browser.Page login(Browser browser, URI page) {
        return browser.visit(approved(browser, page));
    }

    private URI approved(Browser browser, URI page) {
        phone();
        browser.open(page);
        phone().approve(browser.identify(practitioner.nationalId()));
        return browser.goOn();
    }

    /**
     * The practitioner refuses on the phone, then gives up on the login page.
     *
     * @param page as for {@link #login(URI)}
     * @return where the provider leads then: the redirect URI with {@code error=access_denied}, not opened
     */
    public URI decline(URI page) {
        return declined(new Browser(), page);
    }

    /**
     * As {@link #decline(URI)}, to an application in this browser.
     *
     * @return what the application shows then
     */
    public Browser.Page decline(Browser browser, URI page) {
        return browser.visit(declined(browser, page));
    }

    private URI declined(Browser browser, URI page) {
        phone();
        browser.open(page);
        browser.identify(practitioner.nationalId());
        phone().decline();
        return browser.abandon();
    }

    /** How the provider ended, if it ended by itself. */
    Optional<String> unexpectedEnd() {
        return provider.unexpectedEnd();
    }

    /** Takes practitioner and client away again, and ends a provider of its own; the shared one goes on. */
    @Override
    public synchronized void close() {
        if (phone != null) phone.close();
        if (!provider.own() && provider.unexpectedEnd().isEmpty()) {
            provider.sandbox().remove(practitioner);
            provider.sandbox().forget(clientId);
        }
        provider.release();
    }
}
