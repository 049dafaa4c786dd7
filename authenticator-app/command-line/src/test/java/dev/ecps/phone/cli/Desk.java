package dev.ecps.phone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody at the command line, or nobody: runs commands and keeps what they said. */
final class Desk {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, String> environment = new HashMap<>();
    final Deque<String> typed = new ArrayDeque<>();
    final List<String> questions = new ArrayList<>();
    boolean somebodyIsThere;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Desk(URI provider, Path vault) {
        environment.put("ECPS_PROVIDER", provider.toString());
        environment.put("ECPS_PHONES", vault.toString());
    }

    /** @return the exit code */
    ExitCode run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var keyboard = somebodyIsThere ? new Terminal.Keyboard(this::answer, this::answer) : null;
        var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), environment, keyboard);
        int number = EcpsPhone.run(terminal, arguments);
        return Arrays.stream(ExitCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private String answer(String question) {
        questions.add(question);
        return typed.poll();
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    String all() {
        return out() + err();
    }

    /** Each line of the output, which is JSON. */
    List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out().split("\n")) lines.add(JSON.readTree(line));
        return lines;
    }

    JsonNode last() throws IOException {
        List<JsonNode> lines = lines();
        return lines.get(lines.size() - 1);
    }
}
