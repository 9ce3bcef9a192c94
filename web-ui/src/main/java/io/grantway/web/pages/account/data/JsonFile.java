package io.grantway.web.pages.account.data;

import io.grantway.consent.privacy.PersonalData;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Collection;
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
        json.writeStartObject();
        writeAll(item);
        json.writeEnd();
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

    private void writeAll(Map<?, ?> members) {
        members.forEach(
                (name, value) -> {
                    json.writeKey((String) name);
                    write(value);
                });
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            writeAll(map);
            json.writeEnd();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            list.forEach(this::write);
            json.writeEnd();
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.write(number.doubleValue());
        } else if (value == null) {
            json.writeNull();
        } else {
            json.write(value.toString());
        }
    }
}
