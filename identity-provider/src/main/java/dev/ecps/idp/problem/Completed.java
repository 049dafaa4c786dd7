package dev.ecps.idp.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A body in which a caller left something out: members that are missing or null are taken from a template, at every depth.
 * A list's first element in the template is what each element is completed by; a list that is left out is empty.
 */
public final class Completed {
    private Completed() {}

    /** Completes the body in its place. */
    public static ObjectNode by(ObjectNode template, ObjectNode body) {
        template.fields().forEachRemaining(member -> complete(body, member.getKey(), member.getValue()));
        return body;
    }

    private static void complete(ObjectNode body, String name, JsonNode template) {
        var given = body.get(name);
        if (given == null || given.isNull()) {
            body.set(name, template instanceof ArrayNode ? body.arrayNode() : template.deepCopy());
        } else if (template instanceof ObjectNode inner && given instanceof ObjectNode part) {
            by(inner, part);
        } else if (template instanceof ArrayNode list && given instanceof ArrayNode elements && !list.isEmpty()) {
            complete(elements, list.get(0));
        }
    }

    private static void complete(ArrayNode elements, JsonNode template) {
        if (!(template instanceof ObjectNode inner)) return;
        for (var element : elements) {
            if (element instanceof ObjectNode part) by(inner, part);
        }
    }
}
