package dev.ecps.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the provider is started: as its users start it, in production's profile.
 *
 * @param java home of the Java to run it on
 * @param jvm options of that Java
 * @param app the folder it was built into
 */
public record Provider(Path java, List<String> jvm, Path app) {
    private static final String METADATA = "/auth/realms/esante-wallet/.well-known/wallet-openid-configuration";

    public Provider {
        if (!Files.isRegularFile(app.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException("The provider is not built: no quarkus-run.jar in " + app);
        }
    }

    /**
     * Starts it.
     *
     * @param data its folder
     * @param seed the directory for a folder that is empty
     */
    public JavaProcess start(Path data, Path seed) {
        int port = JavaProcess.freePort();
        var arguments = new ArrayList<>(jvm);
        arguments.add("-Decps.port=" + port);
        arguments.add("-Decps.data=" + data);
        arguments.add("-Decps.directory.seed=" + seed);
        arguments.add("-Decps.process.exit-with-parent=true");
        arguments.add("-jar");
        arguments.add(app.resolve("quarkus-run.jar").toString());
        return JavaProcess.start(java, port, arguments, data.resolveSibling(data.getFileName() + ".log"));
    }

    /** Waits until it serves. */
    public static JavaProcess.Readiness await(JavaProcess provider) {
        return provider.awaitAnswer(METADATA);
    }
}
