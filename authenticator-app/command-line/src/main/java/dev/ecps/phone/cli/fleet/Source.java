package dev.ecps.phone.cli.fleet;

/** Where the people of a fleet come from. */
public enum Source {
    /** Made up for this fleet by the sandbox, and removed with it. */
    MADE_UP,
    /** Those of the directory who have no e-CPS. */
    DIRECTORY,
    /** Those of the directory, whether they have an e-CPS or not. */
    TAKEN_OVER
}
