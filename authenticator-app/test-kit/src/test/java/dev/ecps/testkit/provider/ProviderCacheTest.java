package dev.ecps.testkit.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.testkit.problem.Failed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderCacheTest {
    private static final String BIG = "jar ".repeat(200_000);

    @TempDir
    Path root;

    /** Something to unpack, which counts how often that was done. */
    static final class Parcel implements ProviderCache.Packed {
        private final Map<String, String> files;
        int opened;

        Parcel(Map<String, String> files) {
            this.files = files;
        }

        @Override
        public InputStream open() throws IOException {
            opened++;
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes());
                }
            }
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public String checksum() {
            return "%08x".formatted(files.hashCode()).repeat(8);
        }
    }

    private final Parcel parcel = new Parcel(Map.of("app/one.jar", BIG, "lib/two.jar", "two"));

    private Path unpacked() {
        return new ProviderCache(root).folderOf(parcel);
    }

    @Test
    void a_provider_is_unpacked_once() throws IOException {
        var first = unpacked();
        var second = unpacked();

        assertThat(second).isEqualTo(first);
        assertThat(first.resolve("app/one.jar")).hasContent(BIG);
        assertThat(parcel.opened).isEqualTo(1);
    }

    @Test
    void another_provider_gets_another_folder() {
        var other = new ProviderCache(root).folderOf(new Parcel(Map.of("app/one.jar", "other")));

        assertThat(other).isNotEqualTo(unpacked());
        assertThat(unpacked().resolve("app/one.jar")).hasContent(BIG);
    }

    @Test
    void a_file_that_was_cut_is_repaired() throws IOException {
        Files.writeString(unpacked().resolve("app/one.jar"), "jar");

        assertThat(unpacked().resolve("app/one.jar")).hasContent(BIG);
        assertThat(parcel.opened).isEqualTo(2);
    }

    @Test
    void a_file_that_was_changed_and_kept_its_length_is_repaired() throws IOException {
        Files.writeString(unpacked().resolve("lib/two.jar"), "owt");

        assertThat(unpacked().resolve("lib/two.jar")).hasContent("two");
    }

    @Test
    void a_file_that_was_deleted_is_repaired() throws IOException {
        Files.delete(unpacked().resolve("lib/two.jar"));

        assertThat(unpacked().resolve("lib/two.jar")).hasContent("two");
    }

    @Test
    void a_folder_whose_list_is_gone_is_repaired() throws IOException {
        Files.delete(unpacked().resolve("contents"));

        assertThat(unpacked().resolve("contents")).isRegularFile();
        assertThat(parcel.opened).isEqualTo(2);
    }

    @Test
    void what_a_process_left_unfinished_is_cleared_away_and_nothing_is_left_beside_the_provider() throws IOException {
        var left = Files.createDirectories(root.resolve("unfinished-123/app")).getParent();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.writeString(unpacked().resolve("lib/two.jar"), "damaged");
        var folder = unpacked();

        try (var now = Files.list(root)) {
            assertThat(now).containsExactlyInAnyOrder(folder, root.resolve("lock"));
        }
    }

    @Test
    void a_provider_that_nobody_used_for_a_month_is_removed() throws IOException {
        var old = new ProviderCache(root).folderOf(new Parcel(Map.of("old.jar", "old")));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        var other = unpacked();

        assertThat(old).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void a_file_that_is_added_is_looked_after_as_the_others_are() throws IOException {
        var folder = unpacked();
        var added = Files.writeString(root.resolve("new"), "classes");
        new ProviderCache(root).add(added, folder, "classes.jsa");
        unpacked();
        assertThat(folder.resolve("classes.jsa")).hasContent("classes");

        Files.writeString(folder.resolve("classes.jsa"), "cl");
        unpacked();

        assertThat(folder.resolve("classes.jsa")).doesNotExist();
    }

    @Test
    void a_name_that_leads_out_of_the_folder_is_passed_over() {
        var escaping = new Parcel(Map.of("../escaped.jar", "out", "in.jar", "in"));
        var folder = new ProviderCache(root.resolve("cache")).folderOf(escaping);

        assertThat(folder.resolve("in.jar")).exists();
        assertThat(root.resolve("cache/escaped.jar")).doesNotExist();
    }

    @Test
    void a_cache_that_can_not_be_written_is_told_with_the_setting() throws IOException {
        var file = Files.writeString(root.resolve("file"), "no folder");

        assertThatThrownBy(() -> new ProviderCache(file.resolve("cache")).folderOf(parcel))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("ECPS_CACHE");
    }

    @Test
    void processes_that_race_all_get_a_whole_provider_and_leave_one() throws Exception {
        List<Process> racers = new ArrayList<>();
        for (int i = 0; i < 3; i++) racers.add(racer());
        for (var racer : racers) {
            assertThat(racer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(racer.getInputStream().readAllBytes())).isEqualTo("whole");
        }
        try (var left = Files.list(root)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    private Process racer() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Racer.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Another process that unpacks the same. */
    static final class Racer {
        public static void main(String[] arguments) {
            var test = new ProviderCacheTest();
            test.root = Path.of(arguments[0]);
            for (int i = 0; i < 20; i++) {
                var folder = test.unpacked();
                if (!new Contents(folder).areWhole()) System.out.print("damaged ");
            }
            System.out.print("whole");
        }
    }
}
