package dev.ecps.idp.ecps.registry.wish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody asks of the register, in their own words: every text is as it was typed, dates are ISO 8601. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FirstRegistration.class, name = "first-registration"),
    @JsonSubTypes.Type(value = ContactChange.class, name = "contact-change"),
    @JsonSubTypes.Type(value = NewPlace.class, name = "new-place"),
    @JsonSubTypes.Type(value = EndOfActivity.class, name = "end-of-activity"),
    @JsonSubTypes.Type(value = ExerciseName.class, name = "exercise-name"),
    @JsonSubTypes.Type(value = NewProfession.class, name = "new-profession")
})
public sealed interface Wish
        permits FirstRegistration, ContactChange, NewPlace, EndOfActivity, ExerciseName, NewProfession {
    /** The kinds, each with the word that names it in texts ({@code registry.kind.<word>}), JSON and the database. */
    enum Kind {
        FIRST_REGISTRATION("first-registration"),
        CONTACT_CHANGE("contact-change"),
        NEW_PLACE("new-place"),
        END_OF_ACTIVITY("end-of-activity"),
        EXERCISE_NAME("exercise-name"),
        NEW_PROFESSION("new-profession");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** The kind of this word. */
        public static Optional<Kind> of(String word) {
            for (var kind : values()) if (kind.word.equals(word)) return Optional.of(kind);
            return Optional.empty();
        }
    }

    @JsonIgnore
    Kind kind();

    /** What is wrong with a text that is too long, even of a draft. */
    Faults tooLong();

    /**
     * Everything that is wrong with it.
     *
     * @param today in France
     * @param asks who asks, as the directory says now; empty for somebody who is not in it
     */
    Faults faults(LocalDate today, Optional<Practitioner> asks);

    /** Who decides about it. */
    Operator operator(Optional<Practitioner> asks);

    /** The day before which it must not be in force, whatever was validated when. */
    default Optional<LocalDate> notBefore() {
        return Optional.empty();
    }
}
