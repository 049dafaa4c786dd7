package dev.ecps.idp.ecps.activation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Limits of an activation. The real service's are not public; each is a setting. */
@ConfigMapping(prefix = "ecps.activation")
public interface ActivationConfig {
    /** From the request to the PIN, all steps together. */
    @WithDefault("PT24H")
    Duration life();

    /** Life of the QR code and the link in the mail. */
    @WithDefault("PT24H")
    Duration linkLife();

    /** Life of the code in the SMS. */
    @WithDefault("PT10M")
    Duration codeLife();

    /** Digits of the code, 4 to 10. */
    @WithDefault("6")
    int codeLength();

    /** Wrong codes until the activation is locked, over all its SMS, 1 to 20. */
    @WithDefault("3")
    int codeTries();

    /** Mails that may be asked for again, 0 to 100. */
    @WithDefault("3")
    int mailResends();

    /** SMS that may be asked for again, 0 to 100. */
    @WithDefault("3")
    int smsResends();

    /** Mails, and SMS likewise, that one practitioner gets within an hour, over all activations, 1 to 100000. */
    @WithDefault("100")
    int messagesPerHour();

    /** Life of the QR code on the management portal; the page then shows another. PSC: 90 s. */
    @WithDefault("PT90S")
    Duration cardQrLife();

    /** Life of the code that the portal shows once its QR code was scanned. */
    @WithDefault("PT5M")
    Duration cardCodeLife();

    /** Digits of that code, 4 to 10. */
    @WithDefault("6")
    int cardCodeLength();

    /** With a card, from the scan to the PIN. */
    @WithDefault("PT30M")
    Duration cardLife();

    /**
     * PINs that the phone refuses, as regular expressions that match the whole PIN. By default four equal digits and
     * runs up and down.
     */
    @WithDefault("(\\\\d)\\\\1{3},0123|1234|2345|3456|4567|5678|6789,9876|8765|7654|6543|5432|4321|3210")
    List<String> forbiddenPins();
}
