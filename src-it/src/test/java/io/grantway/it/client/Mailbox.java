package io.grantway.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What an address got, as the development page shows it. */
public record Mailbox(GrantwayServer server, String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

    /** Subject and text of each mail, the newest first. */
    public List<String> mails() {
        var page =
                new Http(server)
                        .get("/dev/mail")
                        .query(Parameters.of("to", address))
                        .send()
                        .expect(200)
                        .body();
        return Jsoup.parse(page).select("article").stream()
                .map(mail -> mail.select("h2").text() + "\n" + mail.select("pre").text())
                .toList();
    }

    /** The newest mail, once there are so many. */
    public String await(int count) {
        var deadline = Instant.now().plus(PATIENCE);
        var mails = mails();
        while (mails.size() < count && Instant.now().isBefore(deadline)) {
            pause();
            mails = mails();
        }
        assertThat(mails).as("mails to %s", address).hasSize(count);
        return mails.get(0);
    }

    /** The newest mail of this subject, once there is one, whatever else arrives. */
    public String awaitSubject(String subject) {
        return awaitSubject(subject, 1);
    }

    /** The newest mail of this subject, once there are so many of them, whatever else arrives. */
    public String awaitSubject(String subject, int count) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var found = mails().stream().filter(mail -> mail.startsWith(subject)).toList();
            if (found.size() >= count) {
                return found.get(0);
            }
            assertThat(Instant.now()).as("%s to %s", subject, address).isBefore(deadline);
            pause();
        }
    }

    /** The code in the newest mail, once there are so many. */
    public String code(int count) {
        var code = first(CODE, await(count));
        server.keepSecret(code);
        return code;
    }

    /** The code in the newest mail of this subject, once it is none of those before. */
    public String codeOf(String subject, String... before) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var code = first(CODE, awaitSubject(subject));
            if (!List.of(before).contains(code)) {
                server.keepSecret(code);
                return code;
            }
            assertThat(Instant.now()).as("another %s to %s", subject, address).isBefore(deadline);
            pause();
        }
    }

    /** The link in the newest mail, once there are so many. */
    public String link(int count) {
        return first(Pattern.compile("https?://\\S+"), await(count));
    }

    /** The code in the newest mail of this subject. */
    public String codeOf(String subject) {
        var code = first(CODE, awaitSubject(subject));
        server.keepSecret(code);
        return code;
    }

    /** The link in the newest mail of this subject. */
    public String linkOf(String subject) {
        return linkOf(subject, 1);
    }

    /** The same, once there are so many of them. */
    public String linkOf(String subject, int count) {
        return first(Pattern.compile("https?://\\S+"), awaitSubject(subject, count));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
