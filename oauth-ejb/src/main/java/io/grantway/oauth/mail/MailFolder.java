package io.grantway.oauth.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** Messages as files: a folder for each address, a file for each message, named by time. */
record MailFolder(Path root) {

    private static final String ENDING = ".eml";
    private static final int MOST_SHOWN = 50;
    private static final int MOST_NAME = 200;

    static MailFolder of(Path root) {
        return new MailFolder(root);
    }

    void put(UUID id, MimeMessage message) throws IOException, MessagingException {
        var to = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
        var folder = Files.createDirectories(folder(new EmailAddress(to)));
        var unfinished = Files.createTempFile(folder, "unfinished", null);
        try (var file = Files.newOutputStream(unfinished)) {
            message.writeTo(file);
        }
        Files.move(unfinished, folder.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What an address got, the newest first; at most 50. */
    List<MimeMessage> newest(EmailAddress to) {
        var folder = folder(to);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST_SHOWN)
                    .map(MailFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(EmailAddress to) {
        var name = URLEncoder.encode(to.value(), StandardCharsets.UTF_8);
        return root.resolve(name.substring(0, Math.min(name.length(), MOST_NAME)));
    }

    private static MimeMessage read(Path file) {
        try (var content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file.getFileName(), e);
        }
    }
}
