package dev.ecps.idp.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider's private keys are in the database. */
class OwnerOnlyTest {
    @TempDir
    Path temp;

    @BeforeEach
    void needs_files_with_an_owner() {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static void openAndClose(Path data) {
        TestStorage.close(TestStorage.at("jdbc:h2:file:" + data.resolve("provider") + ";DB_CLOSE_ON_EXIT=FALSE"));
    }

    private static String permissionsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void a_new_folder_is_its_owners_alone_and_so_is_the_database() throws IOException {
        var data = temp.resolve("deep").resolve("data");
        openAndClose(data);
        assertThat(permissionsOf(data)).isEqualTo("rwx------");
        assertThat(permissionsOf(data.resolve("provider.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void a_database_of_before_is_closed_to_others_in_a_folder_that_stays_as_it_was() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        openAndClose(temp);
        var file = temp.resolve("provider.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        openAndClose(temp);
        assertThat(permissionsOf(file)).isEqualTo("rw-------");
        assertThat(permissionsOf(temp)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_database_in_memory_has_no_file() {
        var url = "jdbc:h2:mem:no-file;DB_CLOSE_DELAY=-1";
        OwnerOnly.prepare(url);
        assertThat(temp).isEmptyDirectory();
        assertThat(Path.of("no-file.mv.db")).doesNotExist();
    }
}
