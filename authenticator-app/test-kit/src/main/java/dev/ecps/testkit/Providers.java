package dev.ecps.testkit;

import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.provider.ProviderProcess;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which provider whom is given: the one that runs, if {@code ecps.provider.url} or {@code ECPS_PROVIDER_URL} names one;
 * else a process that all classes with the same settings share, until this Java ends. Whoever wants a provider of its own,
 * or settings, gets a process in any case.
 */
final class Providers {
    private static final Map<List<String>, ProviderProcess> SHARED = new HashMap<>();

    private Providers() {}

    static Provider give(List<String> settings, boolean own) {
        if (own) return Provider.ownProcess(ProviderProcess.start(settings));
        return settings.isEmpty() ? named().orElseGet(() -> shared(settings)) : shared(settings);
    }

    /** One that ended by itself has been told of by the test that it failed; the next class gets a new one. */
    private static synchronized Provider shared(List<String> settings) {
        var running = SHARED.get(settings);
        if (running == null || running.unexpectedEnd().isPresent()) {
            running = ProviderProcess.start(settings);
            SHARED.put(settings, running);
        }
        return Provider.sharedProcess(running);
    }

    private static Optional<Provider> named() {
        return setting("ecps.provider.url").map(url -> {
            var provider =
                    Provider.running(address(url), setting("ecps.provider.key").orElse(""));
            try {
                provider.sandbox().now();
                return provider;
            } catch (Failed failed) {
                throw new Failed(
                        "ecps.provider.url (ECPS_PROVIDER_URL) says that a provider runs at " + url + ". "
                                + failed.getMessage() + " Start it, give its ecps.sandbox.key as ecps.provider.key"
                                + " (ECPS_PROVIDER_KEY) if it has one, or take the setting away: then the tests start"
                                + " a provider themselves.",
                        failed);
            }
        });
    }

    private static URI address(String url) {
        if (url.matches("https?://[A-Za-z0-9.\\[\\]:-]+/?")) return URI.create(url.endsWith("/") ? url : url + "/");
        throw new Failed("ecps.provider.url (ECPS_PROVIDER_URL) must be http(s)://host[:port], not " + url + ".");
    }

    private static Optional<String> setting(String name) {
        var variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(text -> !text.isBlank());
    }
}
