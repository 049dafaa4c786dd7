package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.sandbox.SandboxPerson;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mail's link and the SMS's code, or the portal's QR code and the code it shows: given as options, read in the sandbox, or asked for, in this order. */
final class Letters {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EcpsPhone program;
    private final PhoneSimulator phone;
    private final String nationalId;
    private final @Nullable String link;
    private final @Nullable String code;
    private final @Nullable String qr;
    private final boolean outboxOnly;

    Letters(
            EcpsPhone program,
            PhoneSimulator phone,
            String nationalId,
            @Nullable String link,
            @Nullable String code,
            @Nullable String qr,
            boolean outboxOnly) {
        this.program = program;
        this.phone = phone;
        this.nationalId = nationalId;
        this.link = link;
        this.code = code;
        this.qr = qr;
        this.outboxOnly = outboxOnly;
    }

    /** @throws CommandFailed INPUT_NEEDED if the mail would be sent and nobody could read it */
    void check() {
        if (qr != null) return;
        boolean somebodyIsThere = program.voice().interactive() && !outboxOnly;
        if (link == null && !somebodyIsThere && !phone.outbox().open()) throw needed("--link");
    }

    String link() {
        if (link != null) return link;
        Optional<String> mail = mailAddress();
        if (mail.isPresent()) {
            return phone.outbox().awaitMail(mail.get(), PATIENCE).activationLink();
        }
        return asked("ask.link", "--link");
    }

    private Optional<String> mailAddress() {
        if (NationalId.flawOfTyped(nationalId).isPresent() || !phone.outbox().open()) return Optional.empty();
        return program.sandbox(phone.provider())
                .person(NationalId.of(nationalId))
                .map(SandboxPerson::mail)
                .filter(mail -> !mail.isEmpty());
    }

    String code(AwaitingSmsCode step) {
        if (code != null) return code;
        return phone.outbox().open() ? step.awaitCode(PATIENCE) : asked("ask.code", "--code");
    }

    /** The QR code of the management portal, for an activation by card. */
    Optional<String> qr() {
        return Optional.ofNullable(qr);
    }

    /** The code that the management portal shows: no sandbox knows it, somebody has to read it there. */
    String shownCode() {
        if (code != null) return code;
        Voice voice = program.voice();
        Optional<String> typed = outboxOnly ? Optional.empty() : voice.ask("ask.shown-code");
        return typed.orElseThrow(() -> new CommandFailed(ExitCode.INPUT_NEEDED, voice.say("shown-code-needed")));
    }

    private String asked(String question, String option) {
        Voice voice = program.voice();
        Optional<String> typed = outboxOnly ? Optional.empty() : voice.ask(question);
        return typed.orElseThrow(() -> needed(option));
    }

    private CommandFailed needed(String option) {
        return new CommandFailed(ExitCode.INPUT_NEEDED, program.voice().say("input-needed-sandbox", option));
    }
}
