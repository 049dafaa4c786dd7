package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.ecps.practitioner.SearchWords.Kind;
import dev.ecps.idp.ecps.practitioner.SearchWords.Word;
import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
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
            for (var row : rows) {
                for (var word : row.words()) {
                    batch.bind("kind", word.kind().letter())
                            .bind("word", word.text())
                            .bind("id", row.nationalId())
                            .add();
                }
            }
            if (batch.size() > 0) batch.execute();
        });
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

    /** @param words one at least */
    List<PractitionerRow> page(List<Word> words, int page, int size) {
        var question = "select * from practitioner where national_id in (" + ids(words)
                + ") order by sort_key offset :skip rows fetch first :size rows only";
        return storage.read(handle -> bind(handle.createQuery(question), words)
                .bind("skip", (long) page * size)
                .bind("size", size)
                .map(PractitionerRow::read)
                .list());
    }

    /** How many there are, counting no further than that. */
    int count(List<Word> words, int most) {
        var question = "select count(*) from (select distinct national_id from (" + ids(words)
                + ") found fetch first :most rows only) counted";
        return storage.read(handle -> bind(handle.createQuery(question), words)
                .bind("most", most)
                .mapTo(int.class)
                .one());
    }

    private static String ids(List<Word> words) {
        var question = new StringBuilder("select w0.national_id from practitioner_word w0");
        for (int i = 1; i < words.size(); i++) {
            question.append(" join practitioner_word w%d on w%d.national_id = w0.national_id and %s"
                    .formatted(i, i, fits(words.get(i), i)));
        }
        return question.append(" where ").append(fits(words.get(0), 0)).toString();
    }

    private static String fits(Word word, int i) {
        var kind = "w%d.kind = '%s' and ".formatted(i, word.kind().letter());
        return kind
                + (word.kind() == Kind.PROFESSION
                        ? "w%d.word = :from%d".formatted(i, i)
                        : "w%d.word >= :from%d and w%d.word <= :to%d".formatted(i, i, i, i));
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
