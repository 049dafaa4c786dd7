package dev.ecps.idp.oidc.logout.notice;

import java.util.Optional;

/** How far a notice has come. */
public sealed interface NoticeState {
    /** As the sandbox names it. */
    String word();

    /** How often the client was called. */
    int tries();

    /** The last HTTP status, if there was an answer. */
    default Optional<Integer> status() {
        return Optional.empty();
    }

    /** Why it is not delivered, in words for a developer; no token stands in them. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** Not settled. */
    record Pending(int tries, Optional<Integer> status, Optional<String> reason) implements NoticeState {
        static final Pending NEW = new Pending(0, Optional.empty(), Optional.empty());

        @Override
        public String word() {
            return "pending";
        }
    }

    /** The client answered 2xx. */
    record Delivered(int tries, int answer) implements NoticeState {
        @Override
        public String word() {
            return "delivered";
        }

        @Override
        public Optional<Integer> status() {
            return Optional.of(answer);
        }
    }

    /** It will not be delivered any more. */
    record Failed(int tries, Optional<Integer> status, Optional<String> reason) implements NoticeState {
        static Failed untried(String reason) {
            return new Failed(0, Optional.empty(), Optional.of(reason));
        }

        @Override
        public String word() {
            return "failed";
        }
    }

    /** Of the front channel: a page with the frame was given out; what the browser did with it, nobody hears. */
    record Shown() implements NoticeState {
        @Override
        public String word() {
            return "shown";
        }

        @Override
        public int tries() {
            return 1;
        }
    }
}
