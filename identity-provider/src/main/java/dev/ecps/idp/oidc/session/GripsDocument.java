package dev.ecps.idp.oidc.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ecps.idp.oidc.session.Session.Grip;
import java.util.Map;

/** What clients hold of a session as one JSON text: it is read and written with its session, and never searched. */
final class GripsDocument {
    private static final TypeReference<Map<String, Grip>> GRIPS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = JSON.writerFor(GRIPS);
    private static final ObjectReader READER = JSON.readerFor(GRIPS);

    private GripsDocument() {}

    static String write(Map<String, Grip> grips) {
        if (grips.isEmpty()) return "{}";
        try {
            return WRITER.writeValueAsString(grips);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Grip> read(String document) {
        try {
            return Map.copyOf(READER.<Map<String, Grip>>readValue(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored session is unreadable", e);
        }
    }
}
