package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.registry.wish.Operator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of an attempt to do something with a request. */
public sealed interface Outcome {
    /** It was done. */
    record Done(Request request) implements Outcome {}

    /** There is no such request, or it is somebody else's. */
    record Unknown() implements Outcome {}

    /** Its state does not allow this, any more perhaps: somebody else was faster. */
    record NotNow(Request request) implements Outcome {}

    /**
     * Fields have to be corrected first.
     *
     * @param faults for each field the key of a text, see {@link dev.ecps.idp.ecps.registry.wish.Faults}
     */
    record Faulty(Map<String, String> faults) implements Outcome {
        public Faulty {
            faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
        }
    }

    /** Another operator decides about it. */
    record NotCompetent(Operator competent) implements Outcome {}

    /** Who asks is not in the directory, or not any more. */
    record Gone() implements Outcome {}

    /**
     * The applicant has as many drafts and undecided requests as anybody may have.
     *
     * @param most how many
     */
    record TooMany(int most) implements Outcome {}

    /** A first registration of the same person is under way already, or done. */
    record AlreadyAsked(Request earlier) implements Outcome {}
}
