package dev.ecps.idp.sandbox.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.Diploma;
import dev.ecps.idp.ecps.registry.wish.EndOfActivity;
import dev.ecps.idp.ecps.registry.wish.ExerciseName;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.NewPlace;
import dev.ecps.idp.ecps.registry.wish.NewProfession;
import dev.ecps.idp.ecps.registry.wish.PivotIdentity;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.problem.Completed;
import dev.ecps.idp.problem.Refusal;
import java.util.Map;

/** Reads a wish from JSON; what is left out is empty. */
final class FiledBody {
    private static final PivotIdentity NOBODY = new PivotIdentity("", "", "", "", "", "");
    private static final Map<String, Wish> EMPTY = Map.of(
            "first-registration",
            new FirstRegistration(NOBODY, "", Diploma.NONE, "", "", PostalAddress.NONE, false, false),
            "contact-change",
            new ContactChange("", "", PostalAddress.NONE),
            "new-place",
            new NewPlace("", "", "", "", "", "", "", PostalAddress.NONE, ""),
            "end-of-activity",
            new EndOfActivity("", ""),
            "exercise-name",
            new ExerciseName("", "", ""),
            "new-profession",
            new NewProfession("", Diploma.NONE));

    private FiledBody() {}

    static Wish wish(ObjectMapper json, ObjectNode body) throws JsonProcessingException {
        var kind = body.path("kind").asText();
        var empty = EMPTY.get(kind);
        if (empty == null) {
            throw Refusal.field(
                    "wish.kind",
                    "It must be one of " + EMPTY.keySet().stream().sorted().toList() + ".");
        }
        ObjectNode template = json.valueToTree(empty);
        return json.treeToValue(Completed.by(template, body), Wish.class);
    }
}
