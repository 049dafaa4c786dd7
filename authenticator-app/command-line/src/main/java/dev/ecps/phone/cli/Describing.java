package dev.ecps.phone.cli;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.wire.device.Holder;
import dev.ecps.wire.device.RegisteredDevice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What several commands say alike. */
final class Describing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Describing() {}

    static Event device(String event, RegisteredDevice device) {
        Holder holder = device.holder();
        return Event.named(event)
                .with("device", device.device().value())
                .with("nationalId", holder.nationalId().value())
                .with("givenName", holder.givenName())
                .with("familyName", holder.familyName())
                .with("activatedAt", device.activatedAt())
                .with("expiresAt", device.expiresAt())
                .with("pinTriesLeft", device.pinTriesLeft());
    }

    static Event request(String event, LoginPrompt prompt) {
        return Event.named(event)
                .with("id", prompt.id().value())
                .with("service", prompt.service())
                .with("askedAt", prompt.askedAt())
                .with("expiresAt", prompt.expiresAt());
    }

    static void tellRequest(Voice voice, LoginPrompt prompt) {
        voice.tell(
                request("request", prompt),
                "request",
                prompt.service(),
                time(prompt.askedAt()),
                time(prompt.expiresAt()));
    }

    static void tellDeclined(Voice voice, LoginPrompt prompt) {
        voice.tell(request("declined", prompt), "declined", prompt.service());
    }

    static String name(ActivatedPhone phone) {
        return phone.holder().givenName() + " " + phone.holder().familyName();
    }

    static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneId.systemDefault()));
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
