package dev.ecps.idp.oidc.logout.notice;

import dev.ecps.idp.oidc.client.Client;

/** What one client is to learn, by one channel, of a session's end. It holds no token. */
public final class Notice {
    /** How a client is told. */
    public enum Channel {
        /** By POST from the provider. */
        BACK,
        /** By a frame in the user's browser. */
        FRONT
    }

    private final Client client;
    private final Channel channel;
    private final String address;
    private volatile NoticeState state;

    Notice(Client client, Channel channel, String address, NoticeState state) {
        this.client = client;
        this.channel = channel;
        this.address = address;
        this.state = state;
    }

    public Client client() {
        return client;
    }

    public Channel channel() {
        return channel;
    }

    /** What is called, or loaded in the frame, {@code iss} and {@code sid} included. */
    public String address() {
        return address;
    }

    public NoticeState state() {
        return state;
    }

    void become(NoticeState next) {
        state = next;
    }
}
