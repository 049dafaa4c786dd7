package dev.ecps.idp.ecps.practitioner;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words by which somebody is found: capitals and digits without accents, so that they sort alike in every database. */
final class SearchWords {
    private static final int LONGEST = 40;

    private SearchWords() {}

    /** What kind of word, as the table names it. */
    enum Kind {
        /** Of a name or a number. */
        NAME("N"),
        /** Of a town, or a postal code. */
        TOWN("T"),
        /** The code of a profession. */
        PROFESSION("P");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    record Word(Kind kind, String text) implements Comparable<Word> {
        /** After every word that begins with this one, in whatever order a database sorts letters and digits. */
        String last() {
            return text + "Z".repeat(LONGEST - text.length());
        }

        @Override
        public int compareTo(Word other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : text.compareTo(other.text);
        }
    }

    /** Everybody has at least those of their number. */
    static Set<Word> of(Practitioner person) {
        var words = new TreeSet<Word>();
        add(words, Kind.NAME, withoutPrefix(person.nationalId().value()));
        add(words, Kind.NAME, person.familyName());
        person.givenNames().forEach(name -> add(words, Kind.NAME, name));
        person.exercises().forEach(exercise -> add(words, exercise));
        return words;
    }

    /** Numbers are found with and without their prefix, of which one is enough in the table. */
    static String withoutPrefix(String number) {
        return number.matches("8\\d{11}|0\\d{9}") ? number.substring(1) : number;
    }

    private static void add(Set<Word> words, Exercise exercise) {
        add(words, Kind.NAME, exercise.familyName());
        add(words, Kind.NAME, exercise.givenName());
        add(words, Kind.PROFESSION, exercise.professionCode());
        for (var activity : exercise.activities()) {
            var address = activity.structure().address();
            add(words, Kind.TOWN, address.postalCode());
            add(words, Kind.TOWN, town(address));
        }
    }

    /** « 75015 PARIS CEDEX 15 » is in Paris. */
    static String town(Address address) {
        return address.cedex().replaceFirst("^\\s*\\d{5}\\s+", "").replaceFirst("(?i)\\s+CEDEX(\\s+\\d+)?\\s*$", "");
    }

    private static void add(Set<Word> words, Kind kind, String text) {
        in(text).forEach(word -> words.add(new Word(kind, word)));
    }

    /** The words of a text, each of 40 characters at most. */
    static List<String> in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE");
        return Arrays.stream(plain.split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .toList();
    }
}
