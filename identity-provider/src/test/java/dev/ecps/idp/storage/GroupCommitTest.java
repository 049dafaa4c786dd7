package dev.ecps.idp.storage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ecps.idp.Races;
import dev.ecps.idp.storage.GroupCommit.Change;
import dev.ecps.idp.storage.GroupCommit.NotWritten;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final Storage storage = TestStorage.fresh();
    private final GroupCommit commit = new GroupCommit(storage);

    @BeforeEach
    void table() {
        storage.useTransaction(handle -> handle.execute("create table note (id varchar(10) primary key)"));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static Change note(String id) {
        return handle -> handle.execute("insert into note (id) values (?)", id);
    }

    private List<String> notes() {
        return storage.read(handle -> handle.select("select id from note order by id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void a_change_is_there_when_its_writer_goes_on() {
        commit.put(note("a")).await();
        assertThat(notes()).containsExactly("a");
    }

    @Test
    void the_changes_of_many_threads_are_all_there() throws Exception {
        Races.of(16, i -> () -> {
            for (int n = 0; n < 50; n++) commit.put(note(i + "-" + n)).await();
            return i;
        });
        assertThat(notes()).hasSize(16 * 50);
    }

    @Test
    void those_who_wait_share_one_transaction() throws Exception {
        var waiting = IntStream.range(0, 20)
                .mapToObj(i -> {
                    Set<Object> transactions = seen;
                    return commit.put(handle -> {
                        transactions.add(handle);
                        note("n" + i).on(handle);
                    });
                })
                .toList();
        waiting.get(19).await();
        assertThat(seen).hasSize(1);
        assertThat(notes()).hasSize(20);
        waiting.forEach(GroupCommit.Write::await);
    }

    @Test
    void while_several_write_commits_keep_a_distance_so_that_others_can_come() {
        long begun = System.nanoTime();
        for (int n = 0; n <= 20; n++) {
            var lot = List.of(commit.put(note("a" + n)), commit.put(note("b" + n)));
            lot.forEach(GroupCommit.Write::await);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(20 * 5));
    }

    private final Set<Object> seen = ConcurrentHashMap.newKeySet();

    @Test
    void who_comes_while_another_writes_goes_with_the_next_lot() throws Exception {
        var writing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = commit.put(handle -> {
            writing.countDown();
            awaitQuietly(goOn);
            note("first").on(handle);
        });
        var outcomes = Races.of(2, i -> () -> {
            if (i == 0) {
                first.await();
                return "first";
            }
            assertThat(writing.await(30, SECONDS)).isTrue();
            var second = commit.put(note("second"));
            goOn.countDown();
            second.await();
            return "second";
        });
        assertThat(outcomes).containsExactly("first", "second");
        assertThat(notes()).containsExactly("first", "second");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void one_row_that_the_database_refuses_harms_no_other() {
        var lot = List.of(
                commit.put(note("a")),
                commit.put(note("a name that is much too long")),
                commit.put(note("a")),
                commit.put(note("b")));
        lot.get(0).await();
        assertThatExceptionOfType(NotWritten.class).isThrownBy(lot.get(1)::await);
        assertThatExceptionOfType(NotWritten.class).isThrownBy(lot.get(2)::await);
        lot.get(3).await();
        assertThat(notes()).containsExactly("a", "b");
    }

    @Test
    void a_database_that_fails_fails_everybody_and_later_ones_go_on() {
        var down = new AtomicInteger(1);
        Change unlucky = handle -> {
            if (down.getAndDecrement() > 0) throw new IllegalStateException("the line was cut");
        };
        var lot = List.of(commit.put(note("a")), commit.put(unlucky));
        for (var each : lot) assertThatExceptionOfType(NotWritten.class).isThrownBy(each::await);
        assertThat(notes()).isEmpty();
        commit.put(note("b")).await();
        assertThat(notes()).containsExactly("b");
    }

    @Test
    void what_nobody_waits_for_is_tried_again_with_the_next_lot() {
        var down = new AtomicInteger(1);
        commit.eventually(handle -> {
            if (down.getAndDecrement() > 0) throw new IllegalStateException("the line was cut");
            note("late").on(handle);
        });
        assertThatExceptionOfType(NotWritten.class).isThrownBy(commit.put(note("a"))::await);
        commit.put(note("b")).await();
        assertThat(notes()).containsExactly("b", "late");
    }

    @Test
    void a_closed_database_is_told_to_everybody() throws Exception {
        storage.close();
        var told = Races.of(8, i -> () -> {
            try {
                commit.put(note("n" + i)).await();
                return "written";
            } catch (NotWritten e) {
                return "not written";
            }
        });
        assertThat(told).containsOnly("not written");
    }

    @Test
    void nobody_waits_inside_a_transaction_of_their_own() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        storage.useTransaction(handle -> commit.put(note("a")).await()));
    }
}
