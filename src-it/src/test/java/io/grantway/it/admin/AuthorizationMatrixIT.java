package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.admin.Office.Role;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each kind of staff at each change: those who may are offered a form, and it works; those who may
 * not are offered none, and the form that a lead was shown does nothing in their hands.
 */
@OnServer
class AuthorizationMatrixIT {

    private final Office office;

    AuthorizationMatrixIT(GrantwayServer server) {
        this.office = Office.of(server);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // deed, page, form, field that holds the mark, button, TAM, lead, auditor, operator
        "partner.added,          partners,          form[id=add],         newName, go, yes, yes, no, no",
        "partner.renamed,        partner?id={P},    form[id=rename],      name,    go, yes, yes, no, no",
        "initial-access-token.issued, partner?id={P}, form[id=token],     name,    go, yes, yes, no, no",
        "initial-access-token.revoked, partner?id={P}, form[id$=:revokeToken], reason, go, yes, yes, no, yes",
        "application.added,      partner?id={P},    form[id=add],         newName, go, yes, yes, no, no",
        "permissions.changed,    application?id={A},form[id=permit],      reason,  go, yes, yes, no, no",
        "application.changed,    settings?id={A},   form[id=form],        name,    go, yes, yes, no, no",
        "application.security-changed, security?id={A}, form[id=form],    jwksUri, go, yes, yes, no, no",
        "key.issued,             keys?id={A},       form[id=issue],       name,    go, yes, yes, no, no",
        "key.rotated,            keys?id={A},       form[id$=:rotate],    reason,  go, yes, yes, no, no",
        "key.revoked,            keys?id={A},       form[id$=:revoke],    reason,  go, yes, yes, no, yes",
        "redirect-uri.,          redirect-uris?id={A},form[id=add],       uri,     go, yes, yes, no, no",
        "redirect-uri.removed,   redirect-uris?id={A},form[id$=:remove],  reason,  go, yes, yes, no, no",
        "redirect-uri.,          {R},               form[id=decide],      reason,  approve, yes, yes, no, no",
        "redirect-uri.,          {R},               form[id=decide],      reason,  reject, yes, yes, no, no",
        "staff.deactivated,      staff,             article:contains({V}) form[id$=:stop], reason, go, no, yes, no, yes"
    })
    void eachChangeIsForTheseAndNobodyElse(
            String deed,
            String page,
            String form,
            String field,
            String button,
            String tam,
            String lead,
            String auditor,
            String operator) {
        var allowed = EnumSet.noneOf(Role.class);
        var columns = new String[] {tam, lead, auditor, operator, "no"};
        for (var role : Role.values()) {
            if (columns[role.ordinal()].equals("yes")) {
                allowed.add(role);
            }
        }
        for (var role : Role.values()) {
            var subject = subject(page + form, role);
            var address = filled(page, subject);
            var selector = filled(form, subject);
            var mark = Office.mark();
            var desk = office.desk(role);
            var author = allowed.contains(role) ? desk : office.lead();
            var hand = allowed.contains(role) ? desk : office.lead().seenBy(desk);
            if (!allowed.contains(role)) {
                assertThat(Sheet.isOffered(desk, address, selector))
                        .as(role + " " + deed)
                        .isFalse();
            }

            var answer =
                    Sheet.of(author, address, selector)
                            .fill(values(field, mark))
                            .press(hand, button);

            assertThat(answer.status()).as(role + " " + answer).isIn(200, 302, 403);
            assertThat(office.isJournaled(deed, mark))
                    .as(role + " " + deed + " " + answer)
                    .isEqualTo(allowed.contains(role));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyALeadInvites(Role role) {
        var sheet =
                Sheet.of(office.lead(), "staff", "form[id=invite]")
                        .fill(
                                Map.of(
                                        "email", Office.mark() + "@example.com",
                                        "name", "Someone",
                                        "roles", "TAM"));

        var answer = sheet.press(office.lead().seenBy(office.desk(role)), "go");

        assertThat(answer.body().contains("invitation?token=")).isEqualTo(role == Role.LEAD);
        assertThat(Sheet.isOffered(office.desk(role), "staff", "form[id=invite]"))
                .isEqualTo(role == Role.LEAD);
    }

    /** What is not there yet is made, each time anew, since a deed is done once. */
    private Map<String, String> subject(String needed, Role role) {
        if (needed.contains("{V}")) {
            return Map.of("{V}", office.join("AUDITOR"));
        }
        if (needed.contains("{R}")) {
            var production = office.production(office.application(office.partner()));
            var requester = role == Role.TAM ? office.lead() : office.tam();
            return Map.of("{R}", office.request(requester, production));
        }
        if (!needed.contains("{P}") && !needed.contains("{A}")) {
            return Map.of();
        }
        var partner = office.partner();
        if (needed.contains("revokeToken")) {
            Sheet.of(office.lead(), "partner?id=" + partner, "form[id=token]")
                    .fill("name", "Pipeline")
                    .press(office.lead(), "go")
                    .expect(200);
        }
        if (needed.contains("{P}")) {
            return Map.of("{P}", partner);
        }
        var application = office.application(partner);
        if (needed.contains("rotate") || needed.contains("revoke")) {
            Sheet.of(office.lead(), "keys?id=" + application, "form[id=issue]")
                    .press(office.lead(), "go")
                    .expect(200);
        }
        if (needed.contains("remove")) {
            Sheet.of(office.lead(), "redirect-uris?id=" + application, "form[id=add]")
                    .fill("uri", "http://localhost:3999/callback")
                    .press(office.lead(), "go")
                    .expect(200);
        }
        return Map.of("{A}", application);
    }

    private static String filled(String text, Map<String, String> subject) {
        var filled = text;
        for (var part : subject.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled;
    }

    private static Map<String, String> values(String field, String mark) {
        return switch (field) {
            case "jwksUri" ->
                    Map.of(
                            "authMethod",
                            "PRIVATE_KEY_JWT",
                            "jwksUri",
                            "https://example.com/" + mark);
            case "uri" -> Map.of("uri", "http://localhost:3999/" + mark);
            case "reason" -> Map.of("reason", mark, "approved", "WALLET_READ");
            default -> Map.of(field, mark);
        };
    }
}
