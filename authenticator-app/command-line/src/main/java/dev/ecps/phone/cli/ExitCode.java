package dev.ecps.phone.cli;

import dev.ecps.phone.pin.PinRefused;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.PhoneInUse;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.problem.VaultDamaged;
import dev.ecps.phone.problem.VaultUnwritable;
import dev.ecps.phone.problem.WaitTimedOut;
import java.util.Map;

/** How a command ends. A contract with scripts: numbers never change their meaning. */
public enum ExitCode {
    OK(0, "done"),
    FAILED(1, "something unforeseen, or a fleet in which something failed"),
    USAGE(2, "an option or argument is wrong"),
    UNREACHABLE(3, "no provider answers at this address"),
    REFUSED(4, "the provider refused, with the type of the problem"),
    WRONG_PIN(5, "the PIN is wrong; tells the tries left"),
    BLOCKED(6, "the e-CPS is blocked, or the activation locked"),
    NOTHING_CAME(7, "what was waited for did not come in time: a login request, a mail, an SMS"),
    NOT_ACTIVATED(8, "this phone has no active e-CPS"),
    IN_USE(9, "the phone is open elsewhere, in the window for example"),
    VAULT_DAMAGED(10, "the phone's file can't be understood; it was left as it is"),
    VAULT_UNWRITABLE(11, "the phone's file can't be written: disk full, no permission; its old content is kept"),
    GONE(12, "the e-CPS was deleted, moved to another phone, or has expired"),
    REQUEST_OVER(13, "the login request was answered already, replaced, or is too old"),
    WRONG_NUMBER(14, "another number than the one on the screen was picked; the request is over"),
    INPUT_NEEDED(15, "there is nobody to ask; the message names the option that is missing"),
    OTHER_HOLDER(16, "the phone holds, was given, or is being activated for the e-CPS of somebody else"),
    INTERRUPTED(130, "ended by Ctrl-C");

    private static final Map<Class<? extends PhoneException>, ExitCode> BY_FAILURE = Map.of(
            ProviderUnreachable.class, UNREACHABLE,
            WaitTimedOut.class, NOTHING_CAME,
            PhoneInUse.class, IN_USE,
            VaultDamaged.class, VAULT_DAMAGED,
            VaultUnwritable.class, VAULT_UNWRITABLE,
            PinRefused.class, USAGE);

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What the process ends with. */
    public int number() {
        return number;
    }

    /** In a few English words, for the help and the documentation. */
    public String meaning() {
        return meaning;
    }

    static ExitCode of(PhoneException failure) {
        if (failure instanceof Refused refused) return of(refused);
        return BY_FAILURE.getOrDefault(failure.getClass(), FAILED);
    }

    private static ExitCode of(Refused refused) {
        if (refused.meansGone()) return GONE;
        if (refused.meansRequestOver()) return REQUEST_OVER;
        return switch (refused.type()) {
            case PIN_WRONG -> WRONG_PIN;
            case PIN_BLOCKED, ACTIVATION_LOCKED -> BLOCKED;
            default -> REFUSED;
        };
    }
}
