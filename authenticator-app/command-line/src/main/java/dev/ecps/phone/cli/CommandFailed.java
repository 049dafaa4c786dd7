package dev.ecps.phone.cli;

/** A command can't go on; its sentence, already in the user's language, says why and what to do. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    public CommandFailed(ExitCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** How the command ends. */
    public ExitCode code() {
        return code;
    }
}
