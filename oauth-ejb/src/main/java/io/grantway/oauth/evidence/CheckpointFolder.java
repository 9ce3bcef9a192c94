package io.grantway.oauth.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.grantway.consent.audit.Checkpoint;
import io.grantway.consent.audit.CheckpointSigned;
import io.grantway.consent.audit.ExportLine;
import io.grantway.oauth.OAuthSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes each checkpoint to a folder, which should lie on another machine: a file for each chain, a
 * line for each checkpoint, as in an exported chain.
 */
@ApplicationScoped
public class CheckpointFolder {

    private static final Logger LOG = Logger.getLogger(CheckpointFolder.class.getName());

    @Inject OAuthSettings settings;

    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckpointSigned signed) {
        settings.checkpointFolder().ifPresent(folder -> write(folder, signed.checkpoint()));
    }

    private static void write(Path folder, Checkpoint checkpoint) {
        var line = ExportLine.of(checkpoint).json() + "\n";
        try {
            Files.write(
                    folder.resolve(checkpoint.tenantId() + ".jsonl"),
                    line.getBytes(UTF_8),
                    CREATE,
                    APPEND);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "A checkpoint was not written to " + folder, e);
        }
    }
}
