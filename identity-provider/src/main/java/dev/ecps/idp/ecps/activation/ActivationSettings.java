package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks at the room's settings at start. */
@Singleton
class ActivationSettings {
    void check(@Observes StartupEvent started, ActivationConfig config) {
        Setting.positive("ecps.activation.life", config.life());
        Setting.positive("ecps.activation.link-life", config.linkLife());
        Setting.positive("ecps.activation.code-life", config.codeLife());
        Setting.within("ecps.activation.code-length", config.codeLength(), 4, 10);
        Setting.within("ecps.activation.code-tries", config.codeTries(), 1, 20);
        Setting.within("ecps.activation.mail-resends", config.mailResends(), 0, 100);
        Setting.positive("ecps.activation.card-qr-life", config.cardQrLife());
        Setting.positive("ecps.activation.card-code-life", config.cardCodeLife());
        Setting.positive("ecps.activation.card-life", config.cardLife());
        Setting.within("ecps.activation.card-code-length", config.cardCodeLength(), 4, 10);
        Setting.within("ecps.activation.sms-resends", config.smsResends(), 0, 100);
        Setting.within("ecps.activation.messages-per-hour", config.messagesPerHour(), 1, 100_000);
        config.forbiddenPins().forEach(pin -> Setting.regularExpression("ecps.activation.forbidden-pins", pin));
    }
}
