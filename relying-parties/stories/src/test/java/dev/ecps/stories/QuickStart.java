package dev.ecps.stories;

import static java.util.stream.Collectors.joining;

import dev.ecps.testkit.problem.Failed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/clients}. Its {@code sh} blocks are commands that the tests run, each under a heading of its own;
 * its other blocks are quoted from the file that is linked last before them.
 */
final class QuickStart {
    static final Path ROOT =
            Path.of(System.getProperty("project.root")).toAbsolutePath().normalize();

    private static final Pattern HEADING = Pattern.compile("## (.+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\.\\./\\.\\./relying-parties/[^)]+\\.\\w+)\\)");
    private static final String FENCE = "```";

    private final String name;
    private final int port;
    private final Optional<String> portVariable;
    private final List<Block> blocks;

    /**
     * @param language after the fence
     * @param heading above it
     * @param file linked last before it; itself if there was none
     */
    record Block(String language, String heading, Path file, List<String> lines) {
        /** Whether the file has these lines, one after the other; how far they are indented does not matter. */
        boolean isQuoted() throws IOException {
            var whole = "\n" + stripped(Files.readAllLines(file)) + "\n";
            return whole.contains("\n" + stripped(lines) + "\n");
        }

        private static String stripped(List<String> lines) {
            return lines.stream().map(String::strip).collect(joining("\n"));
        }
    }

    /**
     * @param name of the page, without {@code .md}
     * @param port that the page's application listens on
     * @param portVariable the environment variable that changes it
     */
    QuickStart(String name, int port, Optional<String> portVariable) throws IOException {
        this.name = name;
        this.port = port;
        this.portVariable = portVariable;
        this.blocks = blocks(ROOT.resolve("docs/clients/" + name + ".md"));
    }

    private static List<Block> blocks(Path page) throws IOException {
        var blocks = new ArrayList<Block>();
        var heading = "";
        var file = page;
        var lines = Files.readAllLines(page);
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var title = HEADING.matcher(line);
            if (title.matches()) heading = title.group(1);
            var link = LINK.matcher(line);
            while (link.find()) file = page.resolveSibling(link.group(1)).normalize();
            if (line.startsWith(FENCE)) {
                int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
                blocks.add(new Block(line.substring(FENCE.length()), heading, file, lines.subList(at + 1, end)));
                at = end;
            }
        }
        return blocks;
    }

    String name() {
        return name;
    }

    Optional<String> portVariable() {
        return portVariable;
    }

    /** The blocks that are no commands. */
    List<Block> quotes() {
        return blocks.stream().filter(block -> !block.language().equals("sh")).toList();
    }

    /** The command below this heading, with the ports of this run in the place of the page's. */
    String command(String heading, int port) {
        var command = blocks.stream()
                .filter(block ->
                        block.heading().equals(heading) && block.language().equals("sh"))
                .map(block -> String.join("\n", block.lines()))
                .findFirst()
                .orElseThrow(() -> new Failed(name + ".md has no command below " + heading));
        return command.replace("http://localhost:8080", Desk.provider().toString())
                .replace("http://localhost:" + this.port, "http://localhost:" + port);
    }

    /**
     * Runs the command below this heading.
     *
     * @throws Failed if it fails; with what it printed
     */
    void run(String heading, Path folder, int port) throws IOException, InterruptedException {
        var output = Files.createTempFile("ecps-" + name, ".txt");
        var process = shell(command(heading, port), folder)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) process.destroyForcibly().waitFor();
        if (process.exitValue() != 0) {
            throw new Failed("The command below " + heading + " of " + name + ".md failed with " + process.exitValue()
                    + ":\n" + Files.readString(output));
        }
        Files.delete(output);
    }

    /** A shell in this folder, with the Java that runs the tests. */
    ProcessBuilder shell(String command, Path folder) {
        var shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
        var java = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().merge("PATH", java, (path, first) -> first + File.pathSeparator + path);
        return shell;
    }
}
