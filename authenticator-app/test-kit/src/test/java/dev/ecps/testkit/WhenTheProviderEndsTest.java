package dev.ecps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.provider.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A provider that somebody kills while a test uses it. */
class WhenTheProviderEndsTest {
    private static final String OF_ITS_OWN = "ecps.messaging.outbox-size=321";
    private static final Pattern LOG = Pattern.compile("The end of its log, (\\S+):");

    @Test
    void the_test_fails_with_its_exit_code_and_the_end_of_its_log() throws Exception {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Killer.class))
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);

        assertThat(summary.getSummary().getFailures()).hasSize(1);
        var failure = summary.getSummary().getFailures().get(0).getException();
        assertThat(failure)
                .isInstanceOf(Failed.class)
                .hasMessageContaining("The provider ended by itself, with code")
                .hasMessageContaining("This machine")
                .hasCauseInstanceOf(ProviderUnreachable.class);
        var log = LOG.matcher(failure.getMessage());
        assertThat(log.find()).isTrue();
        assertThat(Path.of(log.group(1))).isRegularFile();
        Folders.delete(Path.of(log.group(1)).getParent());
    }

    @EcpsSimulator(settings = OF_ITS_OWN)
    static class Killer {
        @Test
        void logs_in(Ecps ecps) throws Exception {
            var provider = Providers.give(List.of(OF_ITS_OWN), false)
                    .process()
                    .orElseThrow()
                    .handle();
            provider.destroyForcibly();
            provider.onExit().get();

            ecps.login(ecps.client().authorizationRequest());
        }
    }
}
