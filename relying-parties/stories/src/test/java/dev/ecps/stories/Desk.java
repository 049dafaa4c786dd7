package dev.ecps.stories;

import dev.ecps.testkit.Phone;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.provider.Folders;
import dev.ecps.testkit.provider.ProviderProcess;
import dev.ecps.testkit.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What all stories share: one provider, and one practitioner with a phone. Both end with the tests. */
final class Desk {
    /** Whose login requests the sandbox answers, as the pages say. */
    static final String VIRTUAL = "899700001011";

    private static final Pattern PROOF = Pattern.compile("name=\"confirmed\" value=\"([^\"]+)\"");
    private static final ProviderProcess PROVIDER = start();
    private static final Phone HOLDER = Phone.activate(PROVIDER.address(), "899700001029");

    private Desk() {}

    private static ProviderProcess start() {
        try {
            var data = Files.createTempDirectory("ecps-stories");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(data)));
            return ProviderProcess.start(
                    QuickStart.ROOT.resolve("identity-provider/target/quarkus-app"),
                    ProviderProcess.freePort(),
                    data,
                    List.of("-Decps.discovery.standard-path=false", "-Decps.ciba.long-poll=PT20S"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static URI provider() {
        return PROVIDER.address();
    }

    static URI issuer() {
        return PROVIDER.address().resolve("/auth/realms/esante-wallet");
    }

    static Sandbox sandbox() {
        return Sandbox.of(PROVIDER.address());
    }

    /** A practitioner whose e-CPS is on a phone of their own. */
    static Phone holder() {
        return HOLDER;
    }

    /** Logs the holder in, from any page that asks for it; where the login page leads then, not yet opened. */
    static URI logIn(Browser browser, URI page) throws Exception {
        browser.open(page);
        HOLDER.approve(browser.identify(HOLDER.nationalId()));
        return browser.goOn();
    }

    /** The user of this browser logs out at the provider itself, past all services. */
    static void logOutAtProvider(Browser browser) throws Exception {
        var page = browser.visit(URI.create(issuer() + "/protocol/openid-connect/logout"));
        var proof = PROOF.matcher(page.body());
        if (!proof.find()) throw new Failed("The logout page asks nothing:\n" + page.body());
        browser.submit(page.uri(), Map.of("confirmed", proof.group(1)));
    }
}
