package dev.ecps.idp.ecps.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter.Value;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ecps.wire.NationalId;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The part of a practitioner that is stored as JSON. Empty values are left out, and come back empty. */
record PractitionerDocument(
        String familyName,
        List<String> givenNames,
        Birth birth,
        String civilityCode,
        List<OtherId> otherIds,
        List<Exercise> exercises,
        Situation situation) {
    // A mapper of its own: the storage format must not follow the web's settings.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .withConfigOverride(String.class, text -> text.setSetterInfo(Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(List.class, list -> list.setSetterInfo(Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /** @param delivery the one that touches the person now */
    static PractitionerRow write(Practitioner practitioner, String delivery) {
        var document = new PractitionerDocument(
                practitioner.familyName(),
                practitioner.givenNames(),
                practitioner.birth(),
                practitioner.civilityCode(),
                practitioner.otherIds(),
                practitioner.exercises(),
                practitioner.situation());
        return new PractitionerRow(
                practitioner.nationalId().value(),
                sortKey(practitioner),
                practitioner.contacts().mail(),
                practitioner.contacts().mobile(),
                delivery,
                text(document),
                SearchWords.of(practitioner));
    }

    static Practitioner read(PractitionerRow row) {
        var document = document(row.document());
        return new Practitioner(
                new NationalId(row.nationalId()),
                document.familyName,
                document.givenNames,
                document.birth,
                document.civilityCode,
                new Contacts(row.mail(), row.mobile()),
                document.otherIds,
                document.exercises,
                document.situation);
    }

    static String sortKey(Practitioner practitioner) {
        var names = practitioner.familyName() + " " + practitioner.usualGivenName();
        var plain = Normalizer.normalize(names, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
        return plain.substring(0, Math.min(plain.length(), 500)) + " "
                + practitioner.nationalId().value();
    }

    private static String text(PractitionerDocument document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PractitionerDocument document(String text) {
        try {
            return JSON.readValue(text, PractitionerDocument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
