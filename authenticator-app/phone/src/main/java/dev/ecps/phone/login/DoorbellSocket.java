package dev.ecps.phone.login;

import dev.ecps.wire.PhonePaths;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One connection to the provider's doorbell. It is down for good when it breaks, closes, or is silent for too long. */
final class DoorbellSocket implements WebSocket.Listener {
    private static final long PING_AFTER = Duration.ofSeconds(20).toNanos();
    private static final long DOWN_AFTER = Duration.ofSeconds(50).toNanos();
    private static final int LONGEST_MESSAGE = 100;

    private final Runnable onWord;
    private final StringBuilder message = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private volatile boolean down;
    private volatile long lastHeard = System.nanoTime();
    private volatile long lastPing = System.nanoTime();

    /** @param onWord called when the provider says "look" or "gone": either way, looking tells */
    DoorbellSocket(Runnable onWord) {
        this.onWord = onWord;
    }

    void hold(WebSocket opened) {
        socket = opened;
    }

    /** @return whether the provider can still be heard; asks for a sign of life from time to time */
    boolean keepAlive() {
        WebSocket open = socket;
        if (down || open == null) return false;
        long now = System.nanoTime();
        if (now - lastHeard > DOWN_AFTER) {
            hangUp();
        } else if (now - lastHeard > PING_AFTER && now - lastPing > PING_AFTER) {
            lastPing = now;
            open.sendPing(ByteBuffer.allocate(0)).exceptionally(this::broken);
        }
        return !down;
    }

    /** That the other end is gone may show only now. */
    private @Nullable WebSocket broken(Throwable why) {
        down = true;
        return null;
    }

    boolean isUp() {
        return !down && socket != null;
    }

    void hangUp() {
        down = true;
        WebSocket open = socket;
        if (open != null) open.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        lastHeard = System.nanoTime();
        if (message.length() <= LONGEST_MESSAGE) message.append(part);
        if (last) {
            String word = message.toString();
            message.setLength(0);
            if (word.equals(PhonePaths.LOOK) || word.equals(PhonePaths.GONE)) onWord.run();
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer content) {
        lastHeard = System.nanoTime();
        return WebSocket.Listener.super.onPing(from, content);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer content) {
        lastHeard = System.nanoTime();
        return WebSocket.Listener.super.onPong(from, content);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        down = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        down = true;
    }
}
