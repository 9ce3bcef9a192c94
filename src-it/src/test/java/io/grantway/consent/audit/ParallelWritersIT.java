package io.grantway.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grantway.consent.evidence.Digest;
import io.grantway.it.server.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many writers at once leave whole chains; nobody changes what was written. */
@ParameterizedClass
@EnumSource(Database.class)
class ParallelWritersIT {
    private static final int WRITERS = 64;
    private static final int TRANSACTIONS = 20;

    private final Tables tables;

    ParallelWritersIT(Database database) {
        tables = new Tables(database, WRITERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void sixtyFourWritersMakeNeitherForkNorGap(int tenants) throws Exception {
        var ids = Stream.generate(UUID::randomUUID).limit(tenants).toList();
        var together = new CyclicBarrier(WRITERS);
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var jobs =
                    IntStream.range(0, WRITERS)
                            .mapToObj(writer -> job(ids, writer, together))
                            .toList();
            for (var done : writers.invokeAll(jobs)) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }

        var total = 0L;
        for (var id : ids) {
            total += wholeChain(id);
        }
        // every fourth transaction writes two entries to each of two chains
        assertThat(total).isEqualTo(WRITERS * TRANSACTIONS * 7L / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set body = replace(body, 'granted', 'denied')",
                "delete from audit_entry where seq > 1",
                "truncate table audit_entry",
                "update audit_entry set hash = ''",
                "update consent_record set status = 'GRANTED'",
                "delete from consent_record",
                "truncate table consent_record",
                "update audit_checkpoint set hash = ''",
                "delete from audit_checkpoint"
            })
    void theDatabaseRefusesChanges(String statement) throws SQLException {
        var tenant = UUID.randomUUID();
        tables.write(writer -> writer.append(List.of(draft(tenant), draft(tenant))));
        try (var connection = tables.connect();
                var changing = connection.createStatement()) {
            assertThatThrownBy(() -> changing.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?is).*(append-only|cannot truncate).*");
        }
        assertThat(wholeChain(tenant)).isEqualTo(2);
    }

    private Callable<Void> job(List<UUID> ids, int writer, CyclicBarrier together) {
        return () -> {
            together.await();
            for (int i = 0; i < TRANSACTIONS; i++) {
                var one = ids.get((writer + i) % ids.size());
                var other = ids.get((writer * 7 + i + 1) % ids.size());
                var drafts =
                        i % 4 == 0
                                ? List.of(draft(one), draft(other), draft(one), draft(other))
                                : List.of(draft(one));
                tables.write(chains -> chains.append(drafts));
            }
            return null;
        };
    }

    /** How many entries the chain has, each of which follows the one before. */
    private long wholeChain(UUID tenant) throws SQLException {
        var previous = AuditChain.genesis(tenant);
        var seq = 0L;
        try (var connection = tables.connect();
                var reading =
                        connection.prepareStatement(
                                "select seq, body, hash from audit_entry where tenant_id = ?"
                                        + " order by seq")) {
            reading.setObject(1, tenant);
            var entries = reading.executeQuery();
            while (entries.next()) {
                assertThat(entries.getLong("seq")).isEqualTo(++seq);
                assertThat(entries.getString("body")).contains(previous);
                assertThat(entries.getString("hash"))
                        .isEqualTo(Digest.link(previous, entries.getString("body")));
                previous = entries.getString("hash");
            }
        }
        assertThat(head(tenant)).isEqualTo(seq + " " + previous);
        return seq;
    }

    private String head(UUID tenant) throws SQLException {
        try (var connection = tables.connect();
                var reading =
                        connection.prepareStatement(
                                "select seq, hash from audit_chain where tenant_id = ?")) {
            reading.setObject(1, tenant);
            var chain = reading.executeQuery();
            chain.next();
            return chain.getLong("seq") + " " + chain.getString("hash");
        }
    }

    private static EntryDraft draft(UUID tenant) {
        return new EntryDraft(
                tenant,
                null,
                "stands-for-the-user",
                Instant.now(),
                Map.of("consentType", "termsAndPrivacy", "after", "granted"),
                position -> {});
    }
}
