package dev.ecps.phone.login;

import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.Answer;
import dev.ecps.wire.challenge.AnswerTaken;
import dev.ecps.wire.challenge.NumbersShown;
import java.time.Instant;
import java.util.List;

/** Three numbers, one of which stands on the user's screen. */
public final class NumbersOnPhone {
    private final NumbersShown shown;
    private final String pinProof;
    private final ProviderGateway gateway;
    private final String path;

    NumbersOnPhone(NumbersShown shown, String pinProof, ProviderGateway gateway, String path) {
        this.shown = shown;
        this.pinProof = pinProof;
        this.gateway = gateway;
        this.path = path;
    }

    /** In the order to show them. */
    public List<TwoDigits> numbers() {
        return shown.numbers();
    }

    /** No answer is taken from then on; by the provider's clock. */
    public Instant expiresAt() {
        return shown.expiresAt();
    }

    /**
     * Answers. One wrong number ends the request.
     *
     * @throws IllegalArgumentException if this is none of {@link #numbers()}; nothing is sent then
     * @throws dev.ecps.phone.problem.Refused CHALLENGE_OVER, PIN_WRONG, PIN_BLOCKED, or a refusal of any signed request
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public AnswerTaken.Outcome pick(TwoDigits number) {
        if (!numbers().contains(number)) {
            throw new IllegalArgumentException("this number is not on the phone");
        }
        gateway.hesitate();
        return gateway.post(path, new Answer(number, pinProof), AnswerTaken.class)
                .outcome();
    }

    @Override
    public String toString() {
        return "NumbersOnPhone" + numbers();
    }
}
