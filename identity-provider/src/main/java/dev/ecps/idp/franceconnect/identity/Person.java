package dev.ecps.idp.franceconnect.identity;

import io.quarkus.qute.TemplateData;

/**
 * An invented person who is ready to be picked.
 *
 * @param id names the person in forms and in the API
 * @param situation what is special, in French
 * @param situationEnglish the same in English
 * @param identity who it is
 */
@TemplateData
public record Person(String id, String situation, String situationEnglish, PivotIdentity identity) {
    public String name() {
        return identity.givenNames() + " " + identity.familyName();
    }

    /** In a page's language, {@code fr} or {@code en}. */
    public String situationIn(String language) {
        return language.equals("en") ? situationEnglish : situation;
    }
}
