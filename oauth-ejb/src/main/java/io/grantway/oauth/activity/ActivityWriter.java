package io.grantway.oauth.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Adds counts to their rows in three batches at the most: most rows are there, those that are not
 * are made, and who made them beside this one is added to. Always in the same order, so that no two
 * nodes wait for each other.
 */
final class ActivityWriter {

    private static final String ADD =
            "update activity_count set amount = amount + ?"
                    + " where span = ? and application_id = ? and activity = ? and starts_at = ?";
    private static final String MAKE =
            "insert into activity_count (amount, span, application_id, activity, starts_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::span)
                    .thenComparing(row -> row.counted().applicationId())
                    .thenComparing(row -> row.counted().activity());

    private final Connection connection;

    private record Row(Span span, CountedActivity counted, Instant startsAt, long amount) {}

    ActivityWriter(Connection connection) {
        this.connection = connection;
    }

    void add(Map<CountedActivity, Long> counts, Instant now) throws SQLException {
        var rows = new ArrayList<Row>();
        for (var span : Span.values()) {
            counts.forEach(
                    (counted, amount) -> rows.add(new Row(span, counted, span.start(now), amount)));
        }
        rows.sort(ORDER);
        send(ADD, send(MAKE, send(ADD, rows)));
    }

    /** Those rows that the statement changed nothing for. */
    private List<Row> send(String sql, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            var changed = statement.executeBatch();
            var left = new ArrayList<Row>();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    left.add(rows.get(i));
                }
            }
            return left;
        }
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        statement.setLong(1, row.amount());
        statement.setString(2, row.span().name());
        statement.setObject(3, row.counted().applicationId());
        statement.setString(4, row.counted().activity().name());
        statement.setObject(5, OffsetDateTime.ofInstant(row.startsAt(), ZoneOffset.UTC));
    }
}
