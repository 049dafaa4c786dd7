package dev.ecps.idp.start;

import dev.ecps.idp.address.AddressConfig;
import dev.ecps.idp.https.HttpsConfig;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.storage.StorageConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Looks, before anything is opened, whether the ports are free and the data folder can be written to. */
@Singleton
class ClearWay {
    private static final int BEFORE_ALL_OTHERS = 1;

    void look(
            @Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent starting,
            AddressConfig address,
            HttpsConfig https,
            StorageConfig storage) {
        // Tests draw their ports, and a reload in dev mode keeps its own
        if (LaunchMode.current() == LaunchMode.NORMAL) checkPort("ecps.port", address.host(), address.port());
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            https.port().ifPresent(port -> checkPort("ecps.https.port", address.host(), port));
        }
        if (storage.url().startsWith("jdbc:h2:file:" + address.data())) checkFolder(address.data());
    }

    /** @throws IllegalStateException if nobody can listen there now, or ever; 0 is a port that is drawn */
    static void checkPort(String setting, String host, int port) {
        Setting.within(setting, port, 0, 65_535);
        if (port == 0) return;
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new IllegalStateException(why(String.valueOf(e.getMessage()), setting, host, port));
        }
    }

    private static String why(String said, String setting, String host, int port) {
        var words = said.toLowerCase(Locale.ROOT);
        if (words.contains("assign") || words.contains("unresolved")) {
            return host + " is no address of this machine. Set ecps.host to one, such as localhost.";
        }
        if (words.contains("permission")) {
            return "this user may not listen on port " + port + ". Choose one above 1023 with -D" + setting + "=…";
        }
        return "another program listens on port " + port + ". Stop it, or choose another port with -D" + setting + "=…";
    }

    /** @throws IllegalStateException unless files can be made in this folder, which may have to be made too */
    static void checkFolder(Path folder) {
        var there = folder;
        while (there != null && Files.notExists(there)) there = there.getParent();
        if (there != null && Files.isDirectory(there) && Files.isWritable(there)) return;
        throw new IllegalStateException("the data folder " + folder
                + " can't be written to. Open it, or choose another folder with -Decps.data=…");
    }
}
