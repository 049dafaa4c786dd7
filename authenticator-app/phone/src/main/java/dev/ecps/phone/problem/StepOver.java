package dev.ecps.phone.problem;

/** The phone has left this step: it went on, started over, or was closed. Ask the phone where it is now. */
public final class StepOver extends PhoneException {
    private static final long serialVersionUID = 1L;

    public StepOver(String message) {
        super(message, null);
    }

    @Override
    public String textKey() {
        return "phone.step-over";
    }
}
