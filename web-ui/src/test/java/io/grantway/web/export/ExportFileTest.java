package io.grantway.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.stream.JsonGenerationException;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportFileTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void itIsOneObjectWithAListForEachSection() {
        try (var file = new ExportFile(output)) {
            file.text("userId", "ada").section("none");
            file.section("cards");
            file.item(Map.of("lastFour", "4242"));
            file.end();
        }

        assertEquals(
                "{\"userId\":\"ada\",\"none\":[],\"cards\":[{\"lastFour\":\"4242\"}]}", text());
    }

    @Test
    void aFileWhoseExportFailedIsNotWellFormed() {
        var failure =
                assertThrows(
                        IllegalStateException.class,
                        () -> {
                            try (var file = new ExportFile(output)) {
                                file.section("cards");
                                throw new IllegalStateException("the database is gone");
                            }
                        });

        assertEquals(JsonGenerationException.class, failure.getSuppressed()[0].getClass());
        assertFalse(text().endsWith("}"));
    }

    private String text() {
        return output.toString(UTF_8);
    }
}
