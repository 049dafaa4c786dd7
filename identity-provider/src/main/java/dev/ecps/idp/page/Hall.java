package dev.ecps.idp.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A page that only leads on. */
public final class Hall {
    private static final String FIRST = "home";

    private final Texts texts;
    private final String word;
    private final List<Door> doors;

    private Hall(Texts texts, String word, List<Door> doors) {
        this.texts = texts;
        this.word = word;
        this.doors = doors;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance doors(Texts texts, Hall hall);
    }

    /** @param word names the page in the bundle {@code texts}: {@code <word>.title}, {@code .lead}, {@code .more} */
    public static Response of(Texts texts, String word, List<Door> doors) {
        return PageAnswer.of(200, Templates.doors(texts, new Hall(texts, word, doors)))
                .build();
    }

    public List<Door> doors() {
        return doors;
    }

    /** Whether there is a page before this one. */
    public boolean inside() {
        return !word.equals(FIRST);
    }

    /** A text of the page's own. */
    public String own(String part) {
        return texts.get(word + "." + part);
    }

    public String name(Door door) {
        return texts.get("door." + door.word());
    }

    public String about(Door door) {
        return texts.get("door." + door.word() + ".text");
    }
}
