package dev.ecps.idp.franceconnect.identity;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Optional;

/** The invented « fournisseurs d'identité » among which a visitor chooses; none is like a real one. */
@TemplateData
public enum IdentitySource {
    TAXES("impots"),
    HEALTH("sante"),
    TOWN("mairie");

    private final String word;

    IdentitySource(String word) {
        this.word = word;
    }

    /** Names it in forms and texts: {@code franceconnect.source.<word>}. */
    public String word() {
        return word;
    }

    public static Optional<IdentitySource> of(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word.equals(word))
                .findFirst();
    }
}
