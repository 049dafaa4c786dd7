package dev.ecps.idp.demo.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ecps.idp.ecps.registry.Applicant.Outside;
import dev.ecps.idp.ecps.registry.wish.PivotIdentity;
import io.quarkus.qute.TemplateData;

/**
 * What FranceConnect proved of somebody.
 *
 * @param applicant who asks, as the register knows somebody without a number
 * @param identity the pivot identity
 * @param mail as FranceConnect knows it; the form begins with it
 */
@TemplateData
record Proven(Outside applicant, PivotIdentity identity, String mail) {
    /** From FranceConnect's userinfo. */
    static Proven of(JsonNode told) {
        var identity = new PivotIdentity(
                text(told, "family_name"),
                text(told, "given_name"),
                text(told, "birthdate"),
                text(told, "birthplace"),
                text(told, "birthcountry"),
                text(told, "gender").equals("female") ? "F" : "M");
        return new Proven(new Outside(text(told, "iss"), text(told, "sub")), identity, text(told, "email"));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }

    /** Nothing of the contents, since people never reach a log. */
    @Override
    public String toString() {
        return "Proven[…]";
    }
}
