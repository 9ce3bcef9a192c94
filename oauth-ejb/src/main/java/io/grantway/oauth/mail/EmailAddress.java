package io.grantway.oauth.mail;

import io.grantway.oauth.InvalidInput;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mailbox that a mail can be sent to (RFC 5321 §4.1.2, RFC 6531 §3.3): a local part without
 * quotes, which may hold letters of any script, and a domain name. Two spellings of one mailbox are
 * equal: letters are in lower case and composed (NFC), a domain in letters of other scripts is in
 * its ASCII form.
 *
 * @param value can't hold a character that would end a header or begin another address
 */
public record EmailAddress(String value) {

    private static final int MOST = 254;
    private static final int MOST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * @throws InvalidInput naming the field {@code email}
     */
    public EmailAddress {
        value = canonical(value);
    }

    /** The part after the last {@code @}. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** So much of it that its owner knows it again, and nobody else finds it out. */
    public String masked() {
        return Character.toString(value.codePointAt(0)) + "\u2022\u2022\u2022@" + domain();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String text) {
        var given = text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        var at = given.lastIndexOf('@');
        if (given.length() > MOST || at < 1) {
            throw invalid();
        }
        var local = given.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = ascii(given.substring(at + 1));
        var whole = local + "@" + domain;
        if (!LOCAL.matcher(local).matches()
                || length(local) > MOST_LOCAL
                || !DOMAIN.matcher(domain).matches()
                || length(whole) > MOST) {
            throw invalid();
        }
        return whole;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static InvalidInput invalid() {
        return new InvalidInput("email", "must be an e-mail address");
    }
}
