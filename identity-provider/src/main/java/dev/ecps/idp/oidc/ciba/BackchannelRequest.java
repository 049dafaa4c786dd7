package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.oidc.ciba.check.Channel;
import dev.ecps.idp.oidc.ciba.check.Ping;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A request that passed its checks.
 *
 * @param client who asks
 * @param nationalId who is to answer
 * @param phone what to ask them by; empty for the channel {@code CARD}, or if it may not be told that they have none
 * @param scopes requested
 * @param channel by what they answer
 * @param number of two digits that the client shows, if its {@code binding_message} is one
 * @param message the {@code binding_message}, empty if there is none; a workstation shows it as it is
 * @param life how long it waits
 * @param ping how the client is told of an answer; empty if it polls
 */
record BackchannelRequest(
        Client client,
        NationalId nationalId,
        Optional<Device> phone,
        Set<String> scopes,
        Channel channel,
        Optional<TwoDigits> number,
        String message,
        Duration life,
        Optional<Ping> ping) {
    @Override
    public String toString() {
        return "BackchannelRequest[" + client.id() + ", " + channel + "]";
    }
}
