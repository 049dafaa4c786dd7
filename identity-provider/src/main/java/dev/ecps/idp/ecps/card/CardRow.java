package dev.ecps.idp.ecps.card;

import dev.ecps.wire.NationalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is stored.
 *
 * @param announced whether its holder was told that it is there
 * @param codesSent whether the letter of {@code codesAt} has left
 * @param renewed whether the card that follows it is ordered by itself
 */
record CardRow(
        String number,
        String nationalId,
        CardKind kind,
        Card.Environment environment,
        Instant orderedAt,
        Instant deliveredAt,
        boolean announced,
        Instant codesAt,
        boolean codesSent,
        Optional<Secrets> secrets,
        int codeFailures,
        int unblockFailures,
        Instant expiresAt,
        boolean renewed,
        Optional<Ending> ended,
        Optional<String> successor) {

    /** Why a card ended; the names of {@link CardState.Reason} and one more. */
    enum Why {
        LOST,
        STOLEN,
        REPLACED
    }

    record Ending(Why why, Instant at) {}

    static CardRow read(ResultSet row, StatementContext context) throws SQLException {
        return new CardRow(
                row.getString("number"),
                row.getString("national_id"),
                CardKind.valueOf(row.getString("kind")),
                Card.Environment.valueOf(row.getString("environment")),
                instant(row, "ordered_at"),
                instant(row, "delivered_at"),
                row.getBoolean("announced"),
                instant(row, "codes_at"),
                row.getBoolean("codes_sent"),
                secrets(row),
                row.getInt("code_failures"),
                row.getInt("unblock_failures"),
                instant(row, "expires_at"),
                row.getBoolean("renewed"),
                ended(row.getString("ended"), row),
                Optional.ofNullable(row.getString("successor")));
    }

    private static Optional<Ending> ended(@Nullable String why, ResultSet row) throws SQLException {
        return why == null ? Optional.empty() : Optional.of(new Ending(Why.valueOf(why), instant(row, "ended_at")));
    }

    private static Optional<Secrets> secrets(ResultSet row) throws SQLException {
        var salt = row.getString("salt");
        return salt == null
                ? Optional.empty()
                : Optional.of(new Secrets(salt, row.getString("holder_code"), row.getString("unblock_code")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    CardRow blocked(int tries) {
        return with(tries, renewed, ended);
    }

    CardRow notRenewed() {
        return with(codeFailures, false, ended);
    }

    CardRow ended(Ending ending) {
        return with(codeFailures, renewed, Optional.of(ending));
    }

    private CardRow with(int failures, boolean renewal, Optional<Ending> ending) {
        return new CardRow(
                number,
                nationalId,
                kind,
                environment,
                orderedAt,
                deliveredAt,
                announced,
                codesAt,
                codesSent,
                secrets,
                failures,
                unblockFailures,
                expiresAt,
                renewal,
                ending,
                successor);
    }

    Card toCard(Instant now, CardConfig config) {
        return new Card(
                new CardNumber(number),
                kind,
                new NationalId(nationalId),
                environment,
                orderedAt,
                deliveredAt,
                expiresAt,
                codesAt,
                state(now, config),
                successor.map(CardNumber::new));
    }

    /** What lies ahead by the clock has not happened, even if it is written: the clock may have come back. */
    CardState state(Instant now, CardConfig config) {
        var over = ended.filter(ending -> !now.isBefore(ending.at()));
        if (over.isPresent()) return over(over.get());
        if (now.isBefore(deliveredAt)) return new CardState.Ordered(deliveredAt);
        if (!now.isBefore(expiresAt)) return new CardState.Expired(expiresAt);
        if (secrets.isEmpty()) return new CardState.Delivered(codesAt);
        int left = config.codeTries() - codeFailures;
        if (left > 0) return new CardState.Usable(left);
        return new CardState.Blocked(Math.max(0, config.unblockTries() - unblockFailures));
    }

    private static CardState over(Ending ending) {
        return switch (ending.why()) {
            case LOST -> new CardState.Opposed(CardState.Reason.LOST, ending.at());
            case STOLEN -> new CardState.Opposed(CardState.Reason.STOLEN, ending.at());
            case REPLACED -> new CardState.Replaced(ending.at());
        };
    }

    /** Without what codes are checked against. */
    @Override
    public String toString() {
        return "CardRow[" + number + "]";
    }
}
