package dev.ecps.bench.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the provider is started: as its users start it, in production's profile.
 *
 * @param java home of the Java to run it on
 * @param jvm options of that Java
 * @param app the folder it was built into
 */
public record Provider(Path java, List<String> jvm, Path app) {
    private static final String METADATA = "/auth/realms/esante-wallet/.well-known/wallet-openid-configuration";

    private static final List<String> FAST =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4");
    /** Where its jars are, in the order of the class path. */
    private static final List<String> JARS = List.of("quarkus", "app", "lib/boot", "lib/main");

    public Provider {
        if (!Files.isRegularFile(app.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException("The provider is not built: no quarkus-run.jar in " + app);
        }
    }

    /**
     * Starts it as {@code java -jar}.
     *
     * @param data its folder
     * @param seed the directory for a folder that is empty
     */
    public JavaProcess start(Path data, Path seed) {
        return start(
                data, seed, jvm, List.of("-jar", app.resolve("quarkus-run.jar").toString()));
    }

    /** Starts it the fast way of {@code docs/benchmarks.md}, with the archive of classes that is there. */
    public JavaProcess startFast(Path data, Path seed, Path archive) {
        var options = new ArrayList<>(FAST);
        options.addAll(List.of("-Xms12m", "-Xmn5m", "-Xmx128m", "-XX:SharedArchiveFile=" + archive));
        return startFast(data, seed, options);
    }

    /** Starts it so that it writes the archive when it ends, which takes some seconds. */
    public JavaProcess startArchiving(Path data, Path seed, Path archive) {
        var options = new ArrayList<>(FAST);
        options.add("-XX:ArchiveClassesAtExit=" + archive);
        return startFast(data, seed, options);
    }

    private JavaProcess startFast(Path data, Path seed, List<String> options) {
        var path = JARS.stream()
                .map(part -> app.resolve(part) + File.separator + "*")
                .collect(Collectors.joining(File.pathSeparator));
        return start(data, seed, options, List.of("-cp", path, "dev.ecps.idp.start.Provider"));
    }

    private JavaProcess start(Path data, Path seed, List<String> options, List<String> program) {
        int port = JavaProcess.freePort();
        var arguments = new ArrayList<>(options);
        arguments.add("-Decps.port=" + port);
        arguments.add("-Decps.data=" + data);
        arguments.add("-Decps.directory.seed=" + seed);
        arguments.add("-Decps.process.exit-with-parent=true");
        arguments.addAll(program);
        return JavaProcess.start(java, port, arguments, data.resolveSibling(data.getFileName() + ".log"));
    }

    /** Waits until it serves. */
    public static JavaProcess.Readiness await(JavaProcess provider) {
        return provider.awaitAnswer(METADATA);
    }
}
