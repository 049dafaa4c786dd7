package dev.ecps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ecps.phone.sandbox.OutboxMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Classes that JUnit runs at the same time. */
class SideBySideTest {
    /**
     * What a class saw while the other one was in the middle of its login too.
     *
     * @param provider its address
     * @param practitioner who logged in
     * @param client the service that asked, as the phone told it
     * @param messages of its outbox
     */
    record Seen(String provider, String practitioner, String client, List<OutboxMessage> messages) {}

    private static final Map<Class<?>, Seen> SEEN = new ConcurrentHashMap<>();
    private static CountDownLatch both = new CountDownLatch(2);

    @Test
    void do_not_see_each_other() {
        SEEN.clear();
        both = new CountDownLatch(2);
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(First.class), selectClass(Second.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);

        assertThat(summary.getSummary().getFailures()).isEmpty();
        var first = SEEN.get(First.class);
        var second = SEEN.get(Second.class);
        assertThat(first.provider()).isEqualTo(second.provider());
        assertThat(first.practitioner()).isNotEqualTo(second.practitioner());
        assertThat(first.client()).isEqualTo("First");
        assertThat(second.client()).isEqualTo("Second");
        assertThat(Stream.of(first, second).map(seen -> seen.messages().size())).containsExactly(2, 2);
        assertThat(first.messages()).doesNotContainAnyElementsOf(second.messages());
    }

    private static void logIn(Ecps ecps, Class<?> who) throws InterruptedException {
        var browser = new dev.ecps.testkit.login.Browser();
        var phone = ecps.phone();
        browser.open(ecps.client().authorizationRequest());
        var number = browser.identify(phone.nationalId());
        both.countDown();
        assertThat(both.await(30, TimeUnit.SECONDS))
                .as("both run at the same time")
                .isTrue();
        var service = phone.approve(number);
        assertThat(browser.goOn().getQuery()).contains("code=");
        SEEN.put(
                who,
                new Seen(
                        ecps.provider().toString(),
                        phone.nationalId(),
                        service,
                        ecps.outbox().messages()));
    }

    @Tag("fixture")
    @EcpsSimulator
    static class First {
        @Test
        void logs_in(Ecps ecps) throws InterruptedException {
            logIn(ecps, First.class);
        }
    }

    @Tag("fixture")
    @EcpsSimulator
    static class Second {
        @Test
        void logs_in(Ecps ecps) throws InterruptedException {
            logIn(ecps, Second.class);
        }
    }
}
