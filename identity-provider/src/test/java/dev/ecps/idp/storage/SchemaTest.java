package dev.ecps.idp.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");

    private final Storage storage = TestStorage.fresh();

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void every_migration_of_the_folder_is_named() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(Schema.MIGRATIONS.stream().map(Migration::getFilename))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void a_fresh_database_gets_every_table_and_is_up_to_date_then() {
        assertThat(recorded()).isTrue();
    }

    @Test
    void a_database_that_lacks_a_migration_is_not() {
        var last = Schema.MIGRATIONS.get(Schema.MIGRATIONS.size() - 1).version();
        storage.useTransaction(
                handle -> handle.execute("delete from \"flyway_schema_history\" where \"version\" = ?", last));
        assertThat(recorded()).isFalse();
    }

    @Test
    void a_database_whose_migration_had_another_text_is_not() {
        storage.useTransaction(handle ->
                handle.execute("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '4'"));
        assertThat(recorded()).isFalse();
    }

    private boolean recorded() {
        return storage.read(handle -> Schema.isUpToDate(handle.getConnection()));
    }
}
