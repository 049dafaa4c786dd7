package dev.ecps.idp.ecps.card;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The table {@code card}. */
@Singleton
class CardRows {
    private static final String INSERT = "insert into card (number, national_id, kind, environment, ordered_at,"
            + " delivered_at, announced, codes_at, codes_sent, salt, holder_code, unblock_code, code_failures,"
            + " unblock_failures, expires_at, renewed, ended, ended_at) values (:number, :nationalId, :kind, :environment,"
            + " :orderedAt, :deliveredAt, :announced, :codesAt, :codesSent, :salt, :code, :unblockCode, :codeFailures,"
            + " :unblockFailures, :expiresAt, :renewed, :ended, :endedAt)";

    private final Storage storage;

    CardRows(Storage storage) {
        this.storage = storage;
    }

    Optional<CardRow> find(String number) {
        return one("select * from card where number = :number", number);
    }

    /** As {@link #find}; others who ask so wait until the transaction at hand ends. */
    Optional<CardRow> locked(String number) {
        return one("select * from card where number = :number for update", number);
    }

    private Optional<CardRow> one(String question, String number) {
        return storage.read(handle -> handle.createQuery(question)
                .bind("number", number)
                .map(CardRow::read)
                .findOne());
    }

    /** Of one person, the latest first; what was ordered later than now is left out. */
    List<CardRow> of(String nationalId, Instant now) {
        return storage.read(handle -> handle.createQuery("select * from card where national_id = :nationalId"
                        + " and ordered_at <= :now order by ordered_at desc, number desc")
                .bind("nationalId", nationalId)
                .bind("now", now)
                .map(CardRow::read)
                .list());
    }

    /** The cards of everybody, those of one person together, the latest first. */
    List<CardRow> all(Instant now, int most) {
        return storage.read(handle -> handle.createQuery("select * from card where ordered_at <= :now"
                        + " order by national_id, ordered_at desc, number desc fetch first :most rows only")
                .bind("now", now)
                .bind("most", most)
                .map(CardRow::read)
                .list());
    }

    /** Which of these people ever had a card. */
    Set<String> holdersAmong(Collection<String> nationalIds) {
        if (nationalIds.isEmpty()) return Set.of();
        return Set.copyOf(storage.read(
                handle -> handle.createQuery("select distinct national_id from card where national_id in (<ids>)")
                        .bindList("ids", List.copyOf(nationalIds))
                        .mapTo(String.class)
                        .list()));
    }

    /** Those that arrived and whose holder does not know yet. */
    List<String> toAnnounce(Instant now) {
        return numbers(
                "select number from card where announced = false and delivered_at <= :now order by delivered_at", now);
    }

    /** Those whose letter with the codes is to leave. */
    List<String> toSendCodes(Instant now) {
        return numbers("select number from card where codes_sent = false and codes_at <= :now order by codes_at", now);
    }

    /** Those that are to be renewed by themselves if they end at this moment or before, whoever's they are. */
    List<String> toRenew(Instant end) {
        return numbers(
                "select number from card where renewed = true and successor is null and ended is null"
                        + " and expires_at <= :now order by expires_at",
                end);
    }

    /** When the next card arrives that is on its way. */
    Optional<Instant> nextDelivery() {
        return first("select min(delivered_at) from card where announced = false");
    }

    /** When the next letter with codes leaves. */
    Optional<Instant> nextCodes() {
        return first("select min(codes_at) from card where codes_sent = false");
    }

    /**
     * When the first of the cards ends that are renewed by themselves and have not been yet. Only what ends later than this
     * counts: whose holder has left stays behind, never renewed.
     */
    Optional<Instant> nextEnd(Instant after) {
        return storage.read(handle -> at(handle.createQuery(
                        "select min(expires_at) from card where renewed = true and successor is null and ended is null"
                                + " and expires_at > :after")
                .bind("after", after)));
    }

    private Optional<Instant> first(String question) {
        return storage.read(handle -> at(handle.createQuery(question)));
    }

    private static Optional<Instant> at(Query question) {
        return question.map((row, context) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .one()
                .map(OffsetDateTime::toInstant);
    }

    private List<String> numbers(String question, Instant now) {
        return storage.read(handle -> handle.createQuery(question)
                .bind("now", now)
                .mapTo(String.class)
                .list());
    }

    void insert(CardRow row) {
        storage.useTransaction(handle -> {
            var update = handle.createUpdate(INSERT)
                    .bind("number", row.number())
                    .bind("nationalId", row.nationalId())
                    .bind("kind", row.kind().name())
                    .bind("environment", row.environment().name())
                    .bind("orderedAt", row.orderedAt())
                    .bind("deliveredAt", row.deliveredAt())
                    .bind("announced", row.announced())
                    .bind("codesAt", row.codesAt())
                    .bind("codesSent", row.codesSent())
                    .bind("codeFailures", row.codeFailures())
                    .bind("unblockFailures", row.unblockFailures())
                    .bind("expiresAt", row.expiresAt())
                    .bind("renewed", row.renewed());
            bindEnding(bindSecrets(update, row.secrets()), row.ended()).execute();
        });
    }

    private static Update bindSecrets(Update update, Optional<Secrets> secrets) {
        return update.bind("salt", secrets.map(Secrets::salt).orElse(null))
                .bind("code", secrets.map(Secrets::code).orElse(null))
                .bind("unblockCode", secrets.map(Secrets::unblockCode).orElse(null));
    }

    private static Update bindEnding(Update update, Optional<CardRow.Ending> ending) {
        return update.bind("ended", ending.map(it -> it.why().name()).orElse(null))
                .bind("endedAt", ending.map(CardRow.Ending::at).orElse(null));
    }

    void announced(String number) {
        change("update card set announced = true where number = :number", number);
    }

    /** New codes, with all their tries. */
    void giveCodes(String number, Secrets secrets) {
        storage.useTransaction(handle -> bindSecrets(
                        handle.createUpdate("update card set salt = :salt, holder_code = :code,"
                                + " unblock_code = :unblockCode, codes_sent = true, code_failures = 0,"
                                + " unblock_failures = 0 where number = :number"),
                        Optional.of(secrets))
                .bind("number", number)
                .execute());
    }

    /** The codes' letter is of no use any more. */
    void giveNoCodes(String number) {
        change("update card set codes_sent = true where number = :number", number);
    }

    void askCodes(String number, Instant codesAt) {
        storage.useTransaction(handle -> handle.createUpdate(
                        "update card set codes_sent = false, codes_at = :codesAt where number = :number")
                .bind("codesAt", codesAt)
                .bind("number", number)
                .execute());
    }

    void deliver(String number, Instant deliveredAt, Instant codesAt, Instant expiresAt) {
        storage.useTransaction(handle -> handle.createUpdate("update card set delivered_at = :deliveredAt,"
                        + " codes_at = :codesAt, expires_at = :expiresAt where number = :number")
                .bind("deliveredAt", deliveredAt)
                .bind("codesAt", codesAt)
                .bind("expiresAt", expiresAt)
                .bind("number", number)
                .execute());
    }

    void expire(String number, Instant expiresAt) {
        storage.useTransaction(handle -> handle.createUpdate(
                        "update card set expires_at = :expiresAt, renewed = false where number = :number")
                .bind("expiresAt", expiresAt)
                .bind("number", number)
                .execute());
    }

    void countFailures(String number, int code, int unblock) {
        storage.useTransaction(handle -> handle.createUpdate(
                        "update card set code_failures = :code, unblock_failures = :unblock where number = :number")
                .bind("code", code)
                .bind("unblock", unblock)
                .bind("number", number)
                .execute());
    }

    void end(String number, CardRow.Ending ending) {
        storage.useTransaction(handle -> bindEnding(
                        handle.createUpdate(
                                "update card set ended = :ended, ended_at = :endedAt where number = :number"),
                        Optional.of(ending))
                .bind("number", number)
                .execute());
    }

    void follow(String number, String successor) {
        storage.useTransaction(
                handle -> handle.createUpdate("update card set successor = :successor where number = :number")
                        .bind("successor", successor)
                        .bind("number", number)
                        .execute());
    }

    /** This card replaces none any more. */
    void followNobody(String successor) {
        change("update card set successor = null where successor = :number", successor);
    }

    /** Those that this card was ordered to replace. */
    List<CardRow> before(String successor) {
        return storage.read(handle -> handle.createQuery("select * from card where successor = :successor")
                .bind("successor", successor)
                .map(CardRow::read)
                .list());
    }

    private void change(String statement, String number) {
        storage.useTransaction(
                handle -> handle.createUpdate(statement).bind("number", number).execute());
    }

    boolean delete(String number) {
        return storage.inTransaction(handle -> handle.createUpdate("delete from card where number = :number")
                        .bind("number", number)
                        .execute()
                == 1);
    }

    void deleteOf(Collection<String> nationalIds) {
        storage.useTransaction(handle -> handle.createUpdate("delete from card where national_id in (<ids>)")
                .bindList("ids", List.copyOf(nationalIds))
                .execute());
    }
}
