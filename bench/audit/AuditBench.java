package io.grantway.consent.audit;

import io.grantway.consent.evidence.Digest;
import io.grantway.it.server.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast chains grow, and how large an entry is. Arguments: seconds a run, and a file that gets an
 * export of so many entries, for the verifiers: {@code 10 /tmp/export.jsonl 1000000}.
 */
class AuditBench {

    private static final int WRITERS = 16;

    public static void main(String[] args) throws Exception {
        var seconds = Duration.ofSeconds(Long.parseLong(args[0]));
        for (var database : Database.values()) {
            try (var tables = new Tables(database, WRITERS)) {
                appends(tables, 1, 1, Duration.ofSeconds(3)); // warms up
                for (var tenants : List.of(1, 8)) {
                    for (var size : List.of(1, 5)) {
                        System.out.printf(
                                "%s, %d partners, %d writers, %d entries a transaction: %,.0f entries/s%n",
                                database,
                                tenants,
                                WRITERS,
                                size,
                                appends(tables, tenants, size, seconds));
                    }
                }
                size(tables, database);
            }
        }
        export(Path.of(args[1]), Integer.parseInt(args[2]));
        System.exit(0);
    }

    private static double appends(Tables tables, int tenants, int size, Duration time)
            throws Exception {
        var ids = Stream.generate(UUID::randomUUID).limit(tenants).toList();
        var written = new AtomicLong();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        var writers = Executors.newFixedThreadPool(WRITERS);
        var jobs =
                IntStream.range(0, WRITERS)
                        .mapToObj(
                                writer ->
                                        (Callable<Void>)
                                                () -> {
                                                    var id = ids.get(writer % tenants);
                                                    while (System.nanoTime() < end) {
                                                        var drafts =
                                                                Stream.generate(() -> draft(id))
                                                                        .limit(size)
                                                                        .toList();
                                                        tables.write(w -> w.append(drafts));
                                                        written.addAndGet(size);
                                                    }
                                                    return null;
                                                })
                        .toList();
        for (var job : writers.invokeAll(jobs)) {
            job.get();
        }
        writers.shutdown();
        return written.get() * 1e9 / (System.nanoTime() - start);
    }

    private static void size(Tables tables, Database database) throws SQLException {
        try (var connection = tables.connect();
                var statement = connection.createStatement()) {
            var result =
                    statement.executeQuery(
                            "select count(*), avg(cast(length(body) as double precision))"
                                    + (database == Database.POSTGRESQL
                                            ? ", pg_total_relation_size('audit_entry')"
                                            : ", null")
                                    + " from audit_entry");
            result.next();
            System.out.printf(
                    "%s: %d entries, body %.0f bytes%s%n",
                    database,
                    result.getLong(1),
                    result.getDouble(2),
                    result.getObject(3) == null
                            ? ""
                            : ", row with indexes %d bytes"
                                    .formatted(result.getLong(3) / result.getLong(1)));
        }
    }

    private static void export(Path file, int entries) throws Exception {
        var tenant = UUID.randomUUID();
        var head = new ChainPosition(tenant, 0, AuditChain.genesis(tenant));
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < entries; i++) {
                var entry = ChainedEntry.after(head, draft(tenant));
                head = entry.position();
                out.write(ExportLine.of(head, entry.body()).json());
                out.write('\n');
            }
        }
        System.out.printf("%s: %d entries, %,d bytes%n", file, entries, Files.size(file));
    }

    /** As large as what a consent of an onboarding writes. */
    private static EntryDraft draft(UUID tenant) {
        var subject = Digest.sha256(UUID.randomUUID().toString());
        var content = new HashMap<String, Object>();
        content.putAll(
                Map.of(
                        "auditId", UUID.randomUUID().toString(),
                        "action", "created",
                        "actor", "partner:" + UUID.randomUUID(),
                        "consentSetId", UUID.randomUUID().toString(),
                        "recordId", UUID.randomUUID().toString(),
                        "consentType", "marketingNotifications",
                        "after", "granted",
                        "policy", "global",
                        "policyVersion", "1.0",
                        "commitment", subject));
        content.put("textSha256", subject);
        return new EntryDraft(tenant, null, subject, Instant.now(), content, position -> {});
    }
}
