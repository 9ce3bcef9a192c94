package io.grantway.web.export;

import io.grantway.consent.privacy.PersonalData;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Map;

/** Writes everything that is held on a user as one JSON object: a list for each section. */
public final class ExportFile implements PersonalData.Receiver, AutoCloseable {

    private final JsonGenerator json;
    private boolean inSection;

    public ExportFile(OutputStream output) {
        json = Json.createGenerator(output).writeStartObject();
    }

    /** A text beside the sections, to be written before them. */
    public ExportFile text(String name, String value) {
        json.write(name, value);
        return this;
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

    /** Ends the object: a file without this, because its export failed, is not well-formed. */
    public void end() {
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
