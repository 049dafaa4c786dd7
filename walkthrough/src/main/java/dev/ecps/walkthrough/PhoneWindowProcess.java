package dev.ecps.walkthrough;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phone's window as a process of its own, so that JavaFX stands on the module path as it wants to. */
final class PhoneWindowProcess {
    private static final String MAIN = "dev.ecps.desktop.PhoneWindow";
    private static final int FIRST_TO_ASK_FOR_NATIVE_ACCESS = 22;

    private PhoneWindowProcess() {}

    /**
     * Opens the window and waits until it is closed.
     *
     * @return the window's exit code: 0 if it was closed by its user
     */
    static int run(URI provider, String phone, Path vaults) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command(provider, phone, vaults)).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }

    private static List<String> command(URI provider, String phone, Path vaults) {
        var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .toList();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--module-path");
        command.add(
                entries.stream().filter(PhoneWindowProcess::isJavaFx).collect(Collectors.joining(File.pathSeparator)));
        command.add("--add-modules");
        command.add("ALL-MODULE-PATH");
        if (Runtime.version().feature() >= FIRST_TO_ASK_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=javafx.graphics");
        }
        command.add("-Decps.process.exit-with-parent=true");
        command.add("-Dphone=" + phone);
        command.add("-Decps.provider=" + provider);
        command.add("-Decps.phones=" + vaults.toAbsolutePath());
        command.add("-classpath");
        command.add(entries.stream().filter(entry -> !isJavaFx(entry)).collect(Collectors.joining(File.pathSeparator)));
        command.add(MAIN);
        return command;
    }

    private static boolean isJavaFx(String entry) {
        return Path.of(entry).getFileName().toString().startsWith("javafx-");
    }
}
