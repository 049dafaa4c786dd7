package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.activation.PhoneStep;
import dev.ecps.wire.NationalId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code activate}: from an identifier to an active e-CPS; goes on where it was interrupted. */
@Command(
        name = "activate",
        mixinStandardHelpOptions = true,
        description = {
            "Activates an e-CPS on this phone.",
            "The link of the mail and the code of the SMS are read in the provider's sandbox; where it is closed, they are "
                    + "asked for. An activation that was interrupted goes on where it stood: give the same command again."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone activate 899700001011                          asks for the PIN",
            "  ECPS_PIN=4826 ecps-phone --json activate 899700001011     in CI",
            "  ecps-phone activate 899700001011 --link https://…         with a mail that really left",
            "  ecps-phone activate 899700001011 --start-over             forgets an activation that led nowhere"
        })
final class ActivateCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Parameters(paramLabel = "<nationalId>", description = "With its prefix: 12 digits (RPPS), 10 digits (ADELI), …")
    private String nationalId = "";

    @Mixin
    private PinOptions pins = new PinOptions();

    @Option(names = "--link", paramLabel = "<link>", description = "The link, or what the QR code says.")
    private @Nullable String link;

    @Option(names = "--code", paramLabel = "<code>", description = "The code of the SMS.")
    private @Nullable String code;

    @Option(names = "--outbox", description = "Reads mail and SMS in the sandbox, and asks nobody if it is closed.")
    private boolean outboxOnly;

    @Option(names = "--resend", description = "Has the mail or the SMS that is waited for sent again.")
    private boolean resend;

    @Option(names = "--start-over", description = "Forgets an activation that is under way, and begins anew.")
    private boolean startOver;

    @Override
    public Integer call() {
        EcpsPhone program = Objects.requireNonNull(parent);
        Voice voice = program.voice();
        try (PhoneSimulator phone = program.shelf().phone()) {
            if (phone.current() instanceof ActivatedPhone before) return already(before, voice);
            if (startOver) phone.startOver();
            if (phone.applicant().filter(other -> !same(other)).isPresent())
                throw new CommandFailed(ExitCode.OTHER_HOLDER, voice.say("other-applicant"));
            var letters = new Letters(program, phone, nationalId, link, code, outboxOnly);
            pins.check(program);
            if (phone.current() instanceof NotActivated) letters.check();
            var walk = new ActivationWalk(nationalId, letters, () -> pins.newPin(program), voice, resend);
            PhoneStep step = phone.current();
            while (!(step instanceof ActivatedPhone)) step = step.fold(walk);
            return activated((ActivatedPhone) step, voice);
        }
    }

    private boolean same(String applicant) {
        return tidy(applicant).equals(tidy(nationalId));
    }

    private static String tidy(String typed) {
        return NationalId.flawOfTyped(typed).isEmpty() ? NationalId.of(typed).value() : typed.strip();
    }

    private int already(ActivatedPhone phone, Voice voice) {
        voice.tell(Describing.device("already-active", phone.lastKnown()), "already-active", Describing.name(phone));
        return holderChecked(phone, voice);
    }

    private int activated(ActivatedPhone phone, Voice voice) {
        voice.tell(
                Describing.device("activated", phone.lastKnown()),
                "activated",
                Describing.name(phone),
                Describing.day(phone.lastKnown().expiresAt()));
        return holderChecked(phone, voice);
    }

    private int holderChecked(ActivatedPhone phone, Voice voice) {
        boolean wanted = NationalId.flawOfTyped(nationalId).isEmpty()
                && NationalId.of(nationalId).equals(phone.holder().nationalId());
        if (wanted) return ExitCode.OK.number();
        throw new CommandFailed(ExitCode.OTHER_HOLDER, voice.say("other-holder", Describing.name(phone)));
    }
}
