package dev.ecps.idp.messaging;

import java.util.List;

/** Messages for tests. */
public final class TestMessages {
    public static final String LINK = "http://localhost:8080/activation/kX2-test";

    private TestMessages() {}

    public static Mail activationMail(String to) {
        return new Mail(
                to,
                "Activez votre e-CPS dès aujourd’hui",
                "Bonjour Hélène,\nouvrez ce lien sur votre téléphone : " + LINK,
                "<!doctype html><html lang=\"fr\"><head><title>e-CPS</title></head><body><p>Bonjour Hélène, flashez ce"
                        + " QR code à l’aide de l’application :</p><p><img alt=\"QR code\" src=\"" + Mail.QR_SOURCE
                        + "\"></p><p><a href=\"" + LINK + "\">Démarrer l’activation</a></p></body></html>",
                LINK,
                List.of(LINK),
                List.of());
    }

    public static Mail plainMail(String to) {
        return new Mail(to, "Sans image", "Texte seul.", "<p>Texte seul.</p>", null, List.of(), List.of());
    }

    public static Sms codeSms(String to, String code) {
        return new Sms(to, "Votre code d’activation e-CPS : " + code, List.of(code));
    }
}
