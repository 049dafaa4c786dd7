package dev.ecps.idp.storage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DatabaseMetaData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TimeZone;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.MetaData.MetaDataValueProvider;
import org.junit.jupiter.api.Test;

/** The annotation gives every provider of the tests its database. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class StorageTest {
    @Inject
    Storage storage;

    @Test
    void the_provider_is_ready_when_its_database_answers() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("database"));
    }

    @Test
    void the_tests_run_on_the_database_they_were_asked_to() {
        MetaDataValueProvider<String> name = DatabaseMetaData::getDatabaseProductName;
        var product = storage.read(handle -> handle.queryMetadata(name));
        assertThat(product).isEqualTo(TestDatabase.POSTGRESQL ? "PostgreSQL" : "H2");
    }

    @Test
    void work_that_fails_leaves_nothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.useTransaction(handle -> {
                    handle.execute("update practitioner set delivery = 'lost'");
                    throw new IllegalStateException("no");
                }));
        assertThat(touched("lost")).isZero();
    }

    @Test
    void work_inside_a_transaction_is_a_part_of_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.useTransaction(outer -> {
                    storage.useTransaction(inner -> inner.execute("update practitioner set delivery = 'lost'"));
                    throw new IllegalStateException("no");
                }));
        assertThat(touched("lost")).isZero();
    }

    private long touched(String delivery) {
        return storage.read(handle -> handle.select("select count(*) from practitioner where delivery = ?", delivery)
                .mapTo(long.class)
                .one());
    }

    @Test
    void a_failure_does_not_repeat_what_was_to_be_written() {
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> storage.useTransaction(handle -> handle.createUpdate(
                                "insert into provider_key (kid, purpose, jwk, created_at) values (:kid, 'SIGN', :jwk, null)")
                        .bind("kid", "a-kid")
                        .bind("jwk", "a-private-key")
                        .execute()))
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("a-private-key"));
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void a_lock_needs_a_transaction() {
        assertThatIllegalStateException().isThrownBy(() -> storage.joinTransaction(handle -> {}));
    }

    @Test
    void what_waits_for_the_commit_is_done_after_it_and_not_without_it() {
        var done = new ArrayList<String>();
        storage.useTransaction(handle -> {
            storage.afterCommit(() -> done.add("committed"));
            assertThat(done).isEmpty();
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.useTransaction(handle -> {
                    storage.afterCommit(() -> done.add("rolled back"));
                    throw new IllegalStateException("no");
                }));
        storage.afterCommit(() -> done.add("at once"));
        assertThat(done).containsExactly("committed", "at once");
    }

    @Test
    void an_instant_of_the_hour_that_comes_twice_in_autumn_is_kept() {
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try {
            for (var instant : new String[] {"2026-10-25T00:30:00.123456Z", "2026-10-25T01:30:00.123456Z"}) {
                var sent = Instant.parse(instant);
                var back = storage.read(handle -> handle.select("select cast(? as timestamp(6) with time zone)", sent)
                        .mapTo(Instant.class)
                        .one());
                assertThat(back).isEqualTo(sent);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void an_address_of_another_kind_is_refused_by_name() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> TestStorage.at("jdbc:mysql://localhost/ecps"))
                .withMessageContaining("ecps.database.url");
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_secrets() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> TestStorage.at("jdbc:postgresql://127.0.0.1:1/ecps?password=secret"))
                .withMessageContaining("jdbc:postgresql://127.0.0.1:1/ecps can't be reached")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"))
                .withNoCause();
    }

    @Test
    void a_wrong_password_is_told_with_the_names_of_the_settings() {
        var url = "jdbc:h2:mem:guarded;DB_CLOSE_DELAY=-1";
        TestStorage.close(TestStorage.with(Map.of("ecps.database.url", url, "ecps.database.password", "right")));
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> TestStorage.with(Map.of("ecps.database.url", url, "ecps.database.password", "wrong")))
                .withMessageContaining("ecps.database.password")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("wrong"));
    }
}
