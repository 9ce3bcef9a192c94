package io.grantway.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database from before consent could be proved goes on working. */
class EvidenceMigrationIT {

    private static final String BEFORE =
            """
            insert into partner values ('11111111-1111-7111-8111-111111111111', 'P', now());
            insert into application (id, partner_id, name, environment, type, approved_permissions,
                required_permissions, created_at) values ('22222222-2222-7222-8222-222222222222',
                '11111111-1111-7111-8111-111111111111', 'A', 'SANDBOX', 'WEB', '', '', now());
            insert into permission_grant values ('33333333-3333-7333-8333-333333333333',
                '22222222-2222-7222-8222-222222222222', 'CARD_READ',
                '44444444-4444-7444-8444-444444444444', '1.0', now(), now());
            insert into consent_record values ('44444444-4444-7444-8444-444444444444',
                '33333333-3333-7333-8333-333333333333', '22222222-2222-7222-8222-222222222222',
                'CARD_READ', 'GRANTED', '1.0', 'user', now());
            """;

    @ParameterizedTest
    @EnumSource(Database.class)
    void whatUsersGrantedBeforeStillCounts(Database database) throws SQLException {
        var settings = database.create("before_" + UUID.randomUUID().toString().replace('-', '_'));
        var url = settings.get("GRANTWAY_DB_URL");
        var user = settings.get("GRANTWAY_DB_USER");
        var password = settings.get("GRANTWAY_DB_PASSWORD");
        var migration =
                Flyway.configure()
                        .dataSource(url, user, password)
                        .locations(
                                "classpath:db/migration",
                                "classpath:db/" + database.name().toLowerCase(Locale.ROOT));
        migrate(migration.target("3"));
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
            migrate(migration.target("latest"));
            var grant =
                    statement.executeQuery(
                            "select tenant_id, policy_version from permission_grant");
            assertThat(grant.next()).isTrue();
            assertThat(grant.getObject("tenant_id", UUID.class))
                    .isEqualTo(UUID.fromString("11111111-1111-7111-8111-111111111111"));
            assertThat(grant.getString("policy_version")).isEqualTo("1.0");
        }
    }

    private static void migrate(FluentConfiguration configuration) {
        configuration.load().migrate();
    }
}
