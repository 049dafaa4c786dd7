package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.ecps.practitioner.SearchWords.Kind;
import dev.ecps.idp.ecps.practitioner.SearchWords.Word;
import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/** The table {@code practitioner_word}. */
@Singleton
class SearchRows {
    private static final String INSERT =
            "insert into practitioner_word (kind, word, national_id) values (:kind, :word, :id)";

    private final Storage storage;

    SearchRows(Storage storage) {
        this.storage = storage;
    }

    void insert(Collection<PractitionerRow> rows) {
        storage.useTransaction(handle -> {
            var batch = handle.prepareBatch(INSERT);
            sorted(rows)
                    .forEach(entry -> batch.bind("kind", entry.word().kind().letter())
                            .bind("word", entry.word().text())
                            .bind("id", entry.id())
                            .add());
            if (batch.size() > 0) batch.execute();
        });
    }

    private record Entry(Word word, String id) {}

    /** In the order of the index, which is faster. */
    private static Stream<Entry> sorted(Collection<PractitionerRow> rows) {
        return rows.stream()
                .flatMap(row -> row.words().stream().map(word -> new Entry(word, row.nationalId())))
                .sorted(Comparator.comparing(Entry::word).thenComparing(Entry::id));
    }

    void replace(Collection<PractitionerRow> rows) {
        if (rows.isEmpty()) return;
        storage.useTransaction(handle -> {
            handle.createUpdate("delete from practitioner_word where national_id in (<ids>)")
                    .bindList(
                            "ids",
                            rows.stream().map(PractitionerRow::nationalId).toList())
                    .execute();
            insert(rows);
        });
    }

    /** Some of the people that no word leads to, as after an update from a version without words. */
    List<PractitionerRow> withoutWords(int most) {
        return storage.read(handle -> handle.createQuery("select * from practitioner p where not exists (select 1 from"
                        + " practitioner_word w where w.national_id = p.national_id) fetch first :most rows only")
                .bind("most", most)
                .map(PractitionerRow::read)
                .list());
    }

    /**
     * Some of the people whom all these words lead to: each word's people come from the index, and are compared then.
     * (H2 would find the words of one for each of the other's people.)
     *
     * @param words one at least
     */
    List<String> ids(List<Word> words, int most) {
        var all = IntStream.range(0, words.size())
                .mapToObj(i -> "select national_id from practitioner_word where " + fits(words.get(i), i))
                .collect(Collectors.joining(" intersect "));
        var question = "select distinct national_id from (" + all + ") found fetch first :most rows only";
        return storage.read(handle -> bind(handle.createQuery(question), words)
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    private static String fits(Word word, int i) {
        var kind = "kind = '%s' and ".formatted(word.kind().letter());
        return kind
                + (word.kind() == Kind.PROFESSION
                        ? "word = :from%d".formatted(i)
                        : "word >= :from%d and word <= :to%d".formatted(i, i));
    }

    private static Query bind(Query query, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            query.bind("from" + i, words.get(i).text());
            if (words.get(i).kind() != Kind.PROFESSION)
                query.bind("to" + i, words.get(i).last());
        }
        return query;
    }
}
