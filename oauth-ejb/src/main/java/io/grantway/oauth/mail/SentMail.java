package io.grantway.oauth.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that went to the development folder.
 *
 * @param text its plain text
 * @param links what that text links to
 */
public record SentMail(Instant at, String subject, String text, List<String> links) {}
