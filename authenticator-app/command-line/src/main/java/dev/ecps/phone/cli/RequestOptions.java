package dev.ecps.phone.cli;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Which login request a command is about: the newest that waits, or the next that comes. */
final class RequestOptions {
    @Option(
            names = "--wait",
            paramLabel = "<duration>",
            defaultValue = "PT30S",
            description = "How long to wait for a login request (ISO 8601). Default: PT30S; PT0S looks once.")
    private Duration patience = Duration.ofSeconds(30);

    /** @throws dev.ecps.phone.problem.WaitTimedOut if none comes in time */
    LoginPrompt newest(ActivatedPhone phone, Voice voice) {
        List<LoginPrompt> waiting = phone.prompts();
        if (waiting.isEmpty() && !patience.isZero()) voice.remark("waiting", patience.toSeconds());
        LoginPrompt prompt = waiting.isEmpty() ? phone.awaitPrompt(patience) : waiting.get(0);
        Describing.tellRequest(voice, prompt);
        return prompt;
    }
}
