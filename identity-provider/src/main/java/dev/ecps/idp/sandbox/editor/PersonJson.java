package dev.ecps.idp.sandbox.editor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.registry.wish.Place;
import dev.ecps.idp.problem.Completed;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An identity with all its members, as JSON. What is left out when it is read is empty. Beside them each activity tells its
 * {@code ref}, by which a request to the register names it; it follows from the other members, and is not read.
 */
final class PersonJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual, PersonJson::onlyTexts)
            .build();

    private static final String REF = "ref";

    private PersonJson() {}

    private static void onlyTexts(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** A person and where letters go: all that is edited. */
    record Whole(
            NationalId nationalId,
            String familyName,
            List<String> givenNames,
            Birth birth,
            String civilityCode,
            Contacts contacts,
            PostalAddress correspondenceAddress,
            List<OtherId> otherIds,
            List<Exercise> exercises,
            Situation situation) {
        static Whole of(Practitioner person, PostalAddress address) {
            return new Whole(
                    person.nationalId(),
                    person.familyName(),
                    person.givenNames(),
                    person.birth(),
                    person.civilityCode(),
                    person.contacts(),
                    address,
                    person.otherIds(),
                    person.exercises(),
                    person.situation());
        }

        Practitioner practitioner() {
            return new Practitioner(
                    nationalId, familyName, givenNames, birth, civilityCode, contacts, otherIds, exercises, situation);
        }
    }

    static String write(Whole whole) {
        var tree = tree(whole);
        var refs = Place.of(whole.practitioner()).stream().map(Place::ref).iterator();
        activities(tree).forEach(activity -> activity.put(REF, refs.next()));
        return text(tree);
    }

    private static Stream<ObjectNode> activities(ObjectNode person) {
        return elements(person.path("exercises"))
                .flatMap(exercise -> elements(exercise.path("activities")))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(ObjectNode tree) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells one edition of an identity from another. */
    static String edition(Whole whole) {
        return Chance.fingerprint(text(tree(whole)));
    }

    private static ObjectNode tree(Whole whole) {
        return JSON.valueToTree(whole);
    }

    /** @param id whose it is; the body may leave it out, and must not name another */
    static Whole read(NationalId id, String body) throws JsonProcessingException {
        if (!(JSON.readTree(body) instanceof ObjectNode given))
            throw Refusal.field("body", "It must be a JSON object.");
        var named = given.get("nationalId");
        if (named != null && !named.asText().equals(id.value()))
            throw Refusal.field("nationalId", "It must be the identifier of the address.");
        for (var list : List.of("givenNames", "otherIds", "exercises")) noNull(given, list);
        activities(given).forEach(activity -> activity.remove(REF));
        var whole = JSON.treeToValue(Completed.by(tree(template(id)), given), Whole.class);
        if (!given.get("otherIds").isEmpty()) return whole;
        return Whole.of(whole.practitioner().knownBy(List.of(OtherId.own(id))), whole.correspondenceAddress());
    }

    /** A file, which names whose it is. */
    static Whole read(String body) throws JsonProcessingException {
        var named = JSON.readTree(body).path("nationalId").asText();
        if (NationalId.flawOfTyped(named).isPresent())
            throw Refusal.field("nationalId", "It must be a national identifier with its prefix.");
        return read(NationalId.of(named), body);
    }

    private static void noNull(ObjectNode given, String list) {
        for (var element : given.path(list)) {
            if (element.isNull()) throw Refusal.field(list, "It must not hold null.");
            for (var inner : element.path("activities")) {
                if (inner.isNull()) throw Refusal.field(list + ".activities", "It must not hold null.");
            }
        }
    }

    private static Whole template(NationalId id) {
        var exercise = Blank.exercise().plus(Blank.activity());
        var person = Blank.person(id).practising(List.of(exercise)).knownBy(List.of(new OtherId("", "", 1)));
        return Whole.of(person, PostalAddress.NONE);
    }
}
