package io.grantway.web.pages.account.data;

import io.grantway.consent.privacy.PersonalData;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Map;

/** Writes what is held on a user as one JSON object: a list for each section. */
final class JsonFile implements PersonalData.Receiver, AutoCloseable {

    private final JsonGenerator json;
    private boolean inSection;

    JsonFile(OutputStream out) {
        json = Json.createGenerator(out).writeStartObject();
    }

    void text(String name, String value) {
        json.write(name, value);
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

    @Override
    public void close() {
        endSection();
        json.writeEnd().close();
    }

    private void endSection() {
        if (inSection) {
            json.writeEnd();
        }
    }
}
