package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.ecps.challenge.Asked;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an answer did with one login request: each call its phone made, and what it heard. Thread-safe. */
final class Given {
    private final Asked asked;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /**
     * @param call {@code look}, {@code unlock}, {@code answer} or {@code decline}
     * @param result {@code ok}, {@code nothing-waits}, {@code approved}, {@code wrong-number}, or the last part of the
     *     problem's type, {@code challenge-over} for example
     */
    record Call(String call, String result) {}

    /**
     * @param challenge id of the request
     * @param nationalId who was asked
     * @param client by which relying party
     * @param askedAt when
     * @param calls what the phone said and heard, in this order; it may still go on
     */
    record Told(String challenge, String nationalId, String client, Instant askedAt, List<Call> calls) {}

    Given(Asked asked) {
        this.asked = asked;
    }

    void heard(String call, String result) {
        calls.add(new Call(call, result));
    }

    /** What the last call heard; empty before the first. */
    String lastResult() {
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1).result();
    }

    Asked asked() {
        return asked;
    }

    Told told() {
        return new Told(
                asked.id().value(), asked.nationalId().value(), asked.client(), asked.askedAt(), List.copyOf(calls));
    }
}
