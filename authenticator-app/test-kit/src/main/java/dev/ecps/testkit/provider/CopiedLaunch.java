package dev.ecps.testkit.provider;

import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A provider that was built into a folder. It runs from a copy, so that a build in another terminal does not pull the files from under it. */
final class CopiedLaunch implements Launch {
    private final Path copy;

    private CopiedLaunch(Path copy) {
        this.copy = copy;
    }

    /** @throws Failed if there is no provider in this folder */
    static CopiedLaunch of(Path app) throws IOException {
        if (!Files.isRegularFile(app.resolve("quarkus-run.jar"))) {
            throw new Failed("The provider is not built: no quarkus-run.jar in " + app.toAbsolutePath()
                    + ". Run mvn -Pdemo at the top of the project.");
        }
        var copy = Files.createTempDirectory("ecps-provider");
        Folders.copy(app, copy);
        return new CopiedLaunch(copy);
    }

    @Override
    public List<String> options() {
        return QUICK_START;
    }

    @Override
    public List<String> program() {
        return List.of("-jar", copy.resolve("quarkus-run.jar").toString());
    }

    @Override
    public boolean endsSlowly() {
        return false;
    }

    @Override
    public void ended(boolean inOrder) {
        Folders.delete(copy);
    }
}
