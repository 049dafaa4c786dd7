package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.ecps.practitioner.SearchWords.Kind;
import dev.ecps.idp.ecps.practitioner.SearchWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is looked for. Case and accents do not count, and the beginnings of words are enough; what is empty does not matter.
 *
 * @param name words of names, or a number
 * @param profession the whole code of one
 * @param town words of a town's name, or a postal code
 */
public record Search(String name, String profession, String town) {
    /** Further words of one field are passed over. */
    private static final int MOST_WORDS = 5;

    /** Whether nobody in particular is looked for. */
    public boolean isEmpty() {
        return words().isEmpty();
    }

    /** Those that fit the fewest people first. */
    List<Word> words() {
        var words = new ArrayList<Word>();
        words(Kind.NAME, SearchWords.withoutPrefix(name.strip())).forEach(words::add);
        words(Kind.TOWN, town).forEach(words::add);
        words(Kind.PROFESSION, profession).forEach(words::add);
        return words;
    }

    private static Stream<Word> words(Kind kind, String text) {
        return SearchWords.in(text).stream().limit(MOST_WORDS).map(word -> new Word(kind, word));
    }
}
