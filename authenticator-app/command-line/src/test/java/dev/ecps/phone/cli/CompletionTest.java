package dev.ecps.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script of {@code completion}, loaded by real shells as its help says. */
@Timeout(60)
class CompletionTest {
    /** Asks the shell's completion, as the Tab key does, what may stand in the place of the last word. */
    private static final String TAB = """
            source "$1"
            tab() {
              COMP_WORDS=("$@")
              COMP_CWORD=$(($# - 1))
              COMPREPLY=()
              _complete_ecps-phone
              echo "${COMPREPLY[@]}"
            }
            tab ecps-phone fl
            tab ecps-phone approve --number-f
            tab ecps-phone --pro
            """;

    @TempDir
    Path folder;

    private Path script;

    @BeforeEach
    void write() throws Exception {
        var desk = new Desk(URI.create("http://127.0.0.1:1"), folder);
        assertThat(desk.run("completion")).isEqualTo(ExitCode.OK);
        script = Files.writeString(folder.resolve("completion.sh"), desk.out());
    }

    private String said(String shell, String option, String program) throws Exception {
        assumeTrue(isInstalled(shell), "there is no " + shell + " here");
        var process = new ProcessBuilder(shell, option, "-c", program, shell, script.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // compopt works for a real Tab key only, and says so
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean isInstalled(String shell) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, shell)));
    }

    @Test
    void bash_completes_commands_and_options() throws Exception {
        assertThat(said("bash", "--norc", TAB).lines()).containsExactly("fleet", "--number-from-sandbox", "--provider");
    }

    @Test
    void zsh_knows_whom_to_ask_for_commands_and_options() throws Exception {
        var said = said("zsh", "-f", "source \"$1\"; print $_comps[ecps-phone]; functions _complete_ecps-phone");
        assertThat(said.lines().findFirst())
                .hasValueSatisfying(first -> assertThat(first).contains("_bash_complete", "_complete_ecps-phone"));
        assertThat(said).contains("_complete_ecps-phone () {");
    }
}
