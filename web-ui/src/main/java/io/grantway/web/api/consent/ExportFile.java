package io.grantway.web.api.consent;

import io.grantway.consent.privacy.PersonalData;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes everything that is held on a user as one JSON object: a list for each section. */
final class ExportFile implements PersonalData.Receiver, AutoCloseable {

    private final JsonGenerator json;
    private boolean inSection;

    ExportFile(OutputStream output) {
        json = Json.createGenerator(output);
    }

    void begin(UUID userId, UUID partnerId, Instant at) {
        json.writeStartObject()
                .write("userId", userId.toString())
                .write("partnerId", partnerId.toString())
                .write("exportedAt", at.toString());
    }

    @Override
    public void section(String name) {
        endSection();
        json.writeStartArray(name);
        inSection = true;
    }

    @Override
    public void item(Map<String, Object> item) {
        json.write(Json.createObjectBuilder(item).build());
    }

    /** Ends the object: a file that was cut off is not well-formed. */
    void end() {
        endSection();
        json.writeEnd();
    }

    @Override
    public void close() {
        json.close();
    }

    private void endSection() {
        if (inSection) {
            json.writeEnd();
            inSection = false;
        }
    }
}
