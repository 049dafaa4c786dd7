package dev.ecps.idp.franceconnect.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The invented people of the file {@code franceconnect/people.json}. */
@Singleton
public class People {
    private final List<Person> all;

    People(ObjectMapper json) {
        try (var file = Objects.requireNonNull(People.class.getResourceAsStream("/franceconnect/people.json"))) {
            all = List.copyOf(json.readValue(file, new TypeReference<List<Person>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The people of FranceConnect can't be read", e);
        }
    }

    /** In the order of the file. */
    public List<Person> all() {
        return all;
    }

    public Optional<Person> of(String id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
