package io.grantway.admin.oversight;

import io.grantway.consent.audit.AuditLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Audit entries as lines of CSV that no spreadsheet takes for formulas. */
final class AuditCsv {

    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Opening opening;
    private CSVPrinter printer;

    /** Where the lines go, opened when there is something to write. */
    interface Opening {
        Writer open() throws IOException;
    }

    AuditCsv(Opening opening) {
        this.opening = opening;
    }

    private CSVPrinter printer() throws IOException {
        if (printer == null) {
            printer = new CSVPrinter(opening.open(), CSVFormat.RFC4180);
            printer.printRecord(
                    "seq",
                    "time",
                    "action",
                    "actor",
                    "application",
                    "consent_set",
                    "consent_type",
                    "before",
                    "after",
                    "policy_version",
                    "audit_id");
        }
        return printer;
    }

    void line(AuditLine line) {
        print(
                line.seq(),
                line.at(),
                line.action().text(),
                line.actor(),
                line.applicationId(),
                line.consentSetId(),
                line.consentType(),
                line.before(),
                line.after(),
                line.policyVersion(),
                line.auditId());
    }

    void note(String words) {
        print(words);
    }

    void end() throws IOException {
        printer().flush();
    }

    private void print(Object... values) {
        try {
            printer().printRecord(Arrays.stream(values).map(AuditCsv::harmless));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An apostrophe in front makes a spreadsheet read a text. */
    static String harmless(Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
