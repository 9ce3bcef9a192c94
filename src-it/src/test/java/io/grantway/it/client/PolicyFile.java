package io.grantway.it.client;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A policy that an operator publishes, for a server to read as it starts. */
public final class PolicyFile {
    private PolicyFile() {}

    /**
     * Version 2.0 of a shipped policy, in which one text changed.
     *
     * @param change what it says of that
     */
    public static void publish(Path folder, String policy, String type, String change)
            throws Exception {
        var shipped = PolicyFile.class.getResourceAsStream("/policies/" + policy + "/1.0.json");
        var document =
                JSONObjectUtils.parse(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        document.put("version", "2.0");
        document.put("effectiveFrom", "2026-02-01T00:00:00Z");
        for (var item : (List<?>) document.get("items")) {
            amend((Map<?, ?>) item, type, change);
        }
        Files.writeString(folder.resolve(policy + ".json"), JSONObjectUtils.toJSONString(document));
    }

    @SuppressWarnings("unchecked")
    private static void amend(Map<?, ?> item, String type, String change) {
        if (item.get("consentType").equals(type)) {
            ((Map<String, Object>) item).put("material", true);
            for (var words : ((Map<?, ?>) item.get("texts")).values()) {
                ((Map<String, Object>) words).put("changeSummary", change);
                ((Map<String, Object>) words)
                        .compute("text", (name, text) -> text + " (" + change + ")");
            }
        }
    }
}
