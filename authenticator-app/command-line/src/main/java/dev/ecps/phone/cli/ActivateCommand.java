package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.activation.PhoneStep;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.activation.PinRules;
import java.util.List;
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
            "With --qr: by card, with the QR code and then the code that the management portal shows.",
            "The link of the mail and the code of the SMS are read in the provider's sandbox; where it is closed, they are "
                    + "asked for. An activation that was interrupted goes on where it stood: give the same command again."
        },
        footer = {
            "",
            "Examples:",
            "  ecps-phone activate 899700001011                          asks for the PIN",
            "  ECPS_PIN=4826 ecps-phone --json activate 899700001011     in CI",
            "  ecps-phone activate 899700001011 --link https://…         with a mail that really left",
            "  ecps-phone activate --qr https://…                        by card: the portal's QR code, then its code",
            "  ecps-phone activate 899700001011 --start-over             forgets an activation that led nowhere"
        })
final class ActivateCommand implements Callable<Integer> {
    private static final int DIGITS = 4;

    @ParentCommand
    private @Nullable EcpsPhone parent;

    @Parameters(
            paramLabel = "<nationalId>",
            arity = "0..1",
            description = "With its prefix: 12 digits (RPPS), 10 digits (ADELI), … Needless with --qr.")
    private String nationalId = "";

    @Mixin
    private PinOptions pins = new PinOptions();

    @Option(names = "--link", paramLabel = "<link>", description = "The link, or what the QR code says.")
    private @Nullable String link;

    @Option(
            names = "--qr",
            paramLabel = "<text>",
            description = "By card: what the QR code on the management portal says, valid for 90 s.")
    private @Nullable String qr;

    @Option(names = "--code", paramLabel = "<code>", description = "The code of the SMS, or the one the portal shows.")
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
            checkWay(phone.current(), voice);
            if (phone.applicant()
                    .filter(other -> !nationalId.isBlank() && !same(other))
                    .isPresent()) throw new CommandFailed(ExitCode.OTHER_HOLDER, voice.say("other-applicant"));
            var letters = new Letters(program, phone, nationalId, link, code, qr, outboxOnly);
            pins.checkNew(program, rules(phone.current()));
            if (phone.current() instanceof NotActivated) letters.check();
            var walk = new ActivationWalk(nationalId, letters, () -> pins.newPin(program), voice, resend);
            PhoneStep step = phone.current();
            while (!(step instanceof ActivatedPhone)) step = step.fold(walk);
            return activated((ActivatedPhone) step, voice);
        }
    }

    /** Which PINs PSC forbids, the provider tells late; how many digits they have, everybody knows. */
    private static PinRules rules(PhoneStep step) {
        return step instanceof ChoosingPin choosing ? choosing.rules() : new PinRules(DIGITS, List.of());
    }

    /** The two ways don't mix: the portal's QR code begins an activation, an identifier another. */
    private void checkWay(PhoneStep step, Voice voice) {
        boolean byCard = step instanceof AwaitingShownCode || step instanceof ChoosingPin;
        if (nationalId.isBlank() && qr == null && !byCard)
            throw new CommandFailed(ExitCode.USAGE, voice.say("activate-whom"));
        if (qr != null && !(step instanceof NotActivated))
            throw new CommandFailed(ExitCode.USAGE, voice.say("activate-under-way"));
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
        if (nationalId.isBlank()) return ExitCode.OK.number();
        boolean wanted = NationalId.flawOfTyped(nationalId).isEmpty()
                && NationalId.of(nationalId).equals(phone.holder().nationalId());
        if (wanted) return ExitCode.OK.number();
        throw new CommandFailed(ExitCode.OTHER_HOLDER, voice.say("other-holder", Describing.name(phone)));
    }
}
