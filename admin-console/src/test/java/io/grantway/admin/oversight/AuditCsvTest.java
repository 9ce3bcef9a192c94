package io.grantway.admin.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.consent.audit.AuditAction;
import io.grantway.consent.audit.AuditLine;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of an export. */
class AuditCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "=cmd|'/c calc'!A1"
            })
    void noCellIsAFormula(String value) {
        assertEquals("'" + value, AuditCsv.harmless(value));
    }

    @Test
    void aLineIsOneRecordWhateverIsInIt() throws IOException {
        var text = new StringWriter();
        var id = new UUID(0, 7);
        var csv = new AuditCsv(() -> text);
        csv.line(
                new AuditLine(
                        7,
                        id,
                        Instant.parse("2026-11-24T12:00:00Z"),
                        AuditAction.CREATED,
                        "user",
                        null,
                        null,
                        "a,\"b\"",
                        null,
                        "=granted",
                        "1.0"));
        csv.end();

        assertEquals(
                "7,2026-11-24T12:00:00Z,created,user,,,\"a,\"\"b\"\"\",,'=granted,1.0," + id,
                text.toString().split("\r\n")[1]);
    }
}
