package io.grantway.consent.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.consent.evidence.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Versions of policies as JSON files: those that are shipped, and an operator's own. */
final class PolicyFiles {

    private static final List<String> SHIPPED =
            List.of("US/1.0.json", "global/1.0.json", "data-access/1.0.json");

    private PolicyFiles() {}

    static List<PolicyDocument> shipped() {
        return SHIPPED.stream().map(PolicyFiles::resource).toList();
    }

    /** Every file with the ending {@code .json} of a folder, by name. */
    static List<PolicyDocument> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(PolicyFiles::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of policies can't be read: " + folder, e);
        }
    }

    private static PolicyDocument resource(String name) {
        try (var stream = PolicyFiles.class.getResourceAsStream("/policies/" + name)) {
            return document(new String(stream.readAllBytes(), UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyDocument file(Path file) {
        try {
            return document(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyDocument document(String json, String name) {
        try {
            var document = CanonicalJson.parse(json);
            var items = new ArrayList<PolicyDocument.Item>();
            for (var item : (List<?>) document.get("items")) {
                items.add(item((Map<?, ?>) item));
            }
            return new PolicyDocument(
                    (String) document.get("policy"),
                    (String) document.get("version"),
                    Instant.parse((String) document.get("effectiveFrom")),
                    items);
        } catch (InvalidPolicy
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new InvalidPolicy(List.of(name + " is no policy: " + e.getMessage()));
        }
    }

    private static PolicyDocument.Item item(Map<?, ?> item) {
        var words = new LinkedHashMap<String, PolicyDocument.Words>();
        ((Map<?, ?>) item.get("texts"))
                .forEach((language, text) -> words.put((String) language, words((Map<?, ?>) text)));
        return new PolicyDocument.Item(
                (String) item.get("consentType"), Boolean.TRUE.equals(item.get("material")), words);
    }

    private static PolicyDocument.Words words(Map<?, ?> text) {
        return new PolicyDocument.Words(
                (String) text.get("text"),
                (String) text.get("purpose"),
                (String) text.get("retention"),
                (String) text.get("changeSummary"));
    }
}
