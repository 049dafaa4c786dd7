package dev.ecps.idp.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.address.AddressConfig;
import dev.ecps.idp.selfcheck.Line;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFolderCheckTest {
    private static DataFolderCheck of(Path folder) {
        return new DataFolderCheck(TestSettings.of(AddressConfig.class, Map.of("ecps.data", folder.toString())));
    }

    @Test
    void a_folder_is_told(@TempDir Path folder) {
        assertThat(of(folder).lines()).contains(Line.fact("Data", folder.toString()));
    }

    @Test
    void without_a_folder_there_is_nothing_to_tell(@TempDir Path folder) {
        assertThat(of(folder.resolve("none")).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nfs4, true",
        "NFS, true",
        "cifs, true",
        "fuse.sshfs, true",
        "ext4, false",
        "overlay, false",
        "apfs, false"
    })
    void a_network_file_system_is_known_by_its_type(String type, boolean network) {
        assertThat(DataFolderCheck.isNetwork(type)).isEqualTo(network);
    }
}
