package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.ecps.registry.wish.Wish.Kind;
import java.util.Optional;

/**
 * Which requests are wanted; what is empty does not matter.
 *
 * @param state one of {@link Request#STATES}, or empty for all but drafts, which are nobody's business but the
 *     applicant's
 */
public record RequestFilter(
        String state, Optional<Operator> operator, Optional<Kind> kind, Optional<Applicant> applicant) {
    /** All that were transmitted. */
    public static final RequestFilter ALL = new RequestFilter("", Optional.empty(), Optional.empty(), Optional.empty());
}
