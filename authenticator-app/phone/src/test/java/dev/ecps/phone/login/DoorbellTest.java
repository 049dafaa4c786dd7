package dev.ecps.phone.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import dev.ecps.phone.gateway.Conditions;
import dev.ecps.phone.gateway.Line;
import dev.ecps.phone.gateway.PhoneClock;
import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.vault.DeviceKey;
import dev.ecps.phone.vault.Memory;
import dev.ecps.phone.vault.MemoryVault;
import dev.ecps.wire.problem.ProblemType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorbellTest {
    private static final String PENDING = "[{\"id\":\"challenge-0123456789\",\"service\":\"SARA\","
            + "\"askedAt\":\"2026-11-02T10:00:00Z\",\"expiresAt\":\"2026-11-02T10:02:00Z\"}]";

    private final BellTower tower = new BellTower();
    private final BlockingQueue<LoginPrompt> heard = new LinkedBlockingQueue<>();
    private final LoginPrompts prompts;
    private volatile boolean notifications = true;

    DoorbellTest() throws IOException {
        prompts = newPrompts();
    }

    private LoginPrompts newPrompts() {
        Line line = new Line(tower.address());
        Memory memory = Memory.open(new MemoryVault(), "alice", tower.address());
        ProviderGateway gateway = ProviderGateway.at(
                        line, new PhoneClock(Clock.systemUTC(), memory), new Conditions(() -> {}), () -> {})
                .signedWith(DeviceKey.draw(), "device-0123456789");
        return new LoginPrompts(gateway, PinSecret.draw(), () -> notifications);
    }

    @AfterEach
    void goHome() throws IOException {
        prompts.close();
        tower.close();
    }

    private BellTower.Rope nextRope() throws InterruptedException {
        BellTower.Rope rope = tower.ropes.poll(20, TimeUnit.SECONDS);
        assertThat(rope).as("the phone connects").isNotNull();
        return rope;
    }

    /** As {@link #nextRope}, and the phone has had the look that follows: from now on, only a word makes it look. */
    private BellTower.Rope nextQuietRope() throws InterruptedException {
        BellTower.Rope rope = nextRope();
        Integer phonesBefore = 0;
        while (phonesBefore != null && phonesBefore == 0) phonesBefore = tower.looks.poll(20, TimeUnit.SECONDS);
        assertThat(phonesBefore).as("the phone looks once it is connected").isEqualTo(1);
        return rope;
    }

    private LoginPrompt nextHeard() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void the_socket_is_opened_with_a_proof_for_it() throws Exception {
        prompts.onPrompt(heard::add);
        JWSObject proof = JWSObject.parse(nextRope().proof());
        assertThat(proof.getPayload().toJSONObject())
                .containsEntry("htm", "GET")
                .containsEntry("htu", "/ecps/doorbell");
    }

    @Test
    void look_makes_the_phone_look() throws Exception {
        prompts.onPrompt(heard::add);
        BellTower.Rope rope = nextQuietRope();
        tower.answers(PENDING);
        rope.say("look");
        assertThat(nextHeard().service()).isEqualTo("SARA");
    }

    @Test
    void look_wakes_who_waits() throws Exception {
        CompletableFuture<LoginPrompt> waiting =
                CompletableFuture.supplyAsync(() -> prompts.await(Duration.ofSeconds(20)));
        BellTower.Rope rope = nextRope();
        tower.answers(PENDING);
        rope.say("look");
        assertThat(waiting.get(30, TimeUnit.SECONDS).service()).isEqualTo("SARA");
    }

    @Test
    void a_socket_that_breaks_is_opened_again_and_nothing_is_missed_meanwhile() throws Exception {
        prompts.onPrompt(heard::add);
        BellTower.Rope first = nextQuietRope();
        tower.answers(PENDING);
        first.cut();
        assertThat(nextHeard()).isNotNull();
        BellTower.Rope second = nextRope();
        tower.answers(PENDING.replace("SARA", "eRPPS").replace("challenge-0", "challenge-1"));
        second.say("look");
        assertThat(nextHeard().service()).isEqualTo("eRPPS");
    }

    @Test
    void gone_tells_how_the_e_cps_ended_and_the_phone_hangs_up() throws Exception {
        BlockingQueue<Refused> ends = new LinkedBlockingQueue<>();
        prompts.onGone(ends::add);
        BellTower.Rope rope = nextQuietRope();
        tower.refuses("{\"type\":\"urn:ecps:problem:device-replaced\",\"status\":410,\"detail\":\"moved\"}");
        rope.say("gone");
        assertThat(ends.poll(20, TimeUnit.SECONDS).type()).isEqualTo(ProblemType.DEVICE_REPLACED);
        assertHungUp(rope);
    }

    @Test
    void with_notifications_off_the_phone_hangs_up() throws Exception {
        prompts.onPrompt(heard::add);
        BellTower.Rope rope = nextQuietRope();
        notifications = false;
        prompts.settingsChanged();
        assertHungUp(rope);
    }

    @Test
    void a_word_that_is_none_of_the_protocol_s_is_passed_over() throws Exception {
        prompts.onPrompt(heard::add);
        BellTower.Rope rope = nextQuietRope();
        tower.answers(PENDING);
        rope.say("boo");
        rope.say("look");
        assertThat(nextHeard()).isNotNull();
    }

    @Test
    void a_phone_tells_whether_its_bell_can_ring() throws Exception {
        assertThat(prompts.connected()).isFalse();
        prompts.onPrompt(heard::add);
        BellTower.Rope rope = nextQuietRope();
        assertThat(prompts.connected()).isTrue();
        notifications = false;
        prompts.settingsChanged();
        assertHungUp(rope);
        assertThat(prompts.connected()).isFalse();
    }

    @Test
    void a_hundred_phones_share_their_threads_and_each_hears_its_own_bell() throws Exception {
        List<LoginPrompts> crowd = new ArrayList<>();
        for (int i = 0; i < 100; i++) crowd.add(newPrompts());
        try {
            crowd.forEach(each -> each.onPrompt(heard::add));
            List<BellTower.Rope> ropes = new ArrayList<>();
            for (int i = 0; i < 100; i++) ropes.add(nextRope());
            tower.answers(PENDING);
            for (BellTower.Rope rope : ropes) rope.say("look");
            for (int i = 0; i < 100; i++) assertThat(nextHeard()).isNotNull();
            assertThat(threadsOfPhones()).isLessThanOrEqualTo(65); // 64 that work, one that keeps time
        } finally {
            crowd.forEach(LoginPrompts::close);
        }
    }

    private static long threadsOfPhones() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("e-CPS"))
                .count();
    }

    /** The phone's end of the connection is closed: reading meets its end, at the latest after the phone's own frames. */
    private static void assertHungUp(BellTower.Rope rope) throws IOException {
        rope.socket().setSoTimeout(20_000);
        try {
            rope.socket().getInputStream().readAllBytes();
        } catch (java.net.SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }
}
