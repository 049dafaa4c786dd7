package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.practitioner.Utf8Properties;
import dev.ecps.wire.NationalId;
import java.util.Properties;

/** What is special about the shipped people: {@code directory/situations.properties} and its English companion. */
final class Situations {
    private final Properties french = Utf8Properties.of("/directory/situations.properties");
    private final Properties english = Utf8Properties.of("/directory/situations_en.properties");

    private Situations() {}

    static Situations shipped() {
        return new Situations();
    }

    /** The sentence about this person, {@link Situation#IMPORTED} for anybody who was not shipped. */
    Situation of(NationalId id) {
        var sentence = french.getProperty(id.value());
        if (sentence == null) return Situation.IMPORTED;
        return new Situation(sentence, english.getProperty(id.value(), sentence));
    }
}
