package io.grantway.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document of the WAR, as a tree of maps and lists. */
final class OpenApiDocument {

    private static final String FILE = "/META-INF/openapi.yaml";
    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

    private final Map<String, Object> root;

    private OpenApiDocument(Map<String, Object> root) {
        this.root = root;
    }

    static OpenApiDocument load() {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        var root =
                new Load(settings)
                        .loadFromInputStream(OpenApiDocument.class.getResourceAsStream(FILE));
        return new OpenApiDocument(map(root));
    }

    /** The operations by method and path, for example {@code GET /v1/user}. */
    Map<String, Map<String, Object>> operations() {
        var operations = new LinkedHashMap<String, Map<String, Object>>();
        map(root.get("paths"))
                .forEach(
                        (path, item) ->
                                map(item).entrySet().stream()
                                        .filter(entry -> METHODS.contains(entry.getKey()))
                                        .forEach(
                                                entry ->
                                                        operations.put(
                                                                entry.getKey().toUpperCase()
                                                                        + " "
                                                                        + path,
                                                                map(entry.getValue()))));
        return operations;
    }

    /** The security schemes by name. */
    Map<String, Object> securitySchemes() {
        return map(components().get("securitySchemes"));
    }

    /** The pointers of all components that others refer to. */
    Stream<String> components(String... kinds) {
        return Stream.of(kinds)
                .flatMap(
                        kind ->
                                map(components().get(kind)).keySet().stream()
                                        .map(name -> "#/components/" + kind + "/" + name));
    }

    /** Visits every map of the document with the place where it is. */
    void visit(BiConsumer<String, Map<String, Object>> visitor) {
        visit("#", root, visitor);
    }

    /** The node itself, or what its reference points at; null where that is nothing. */
    Map<String, Object> resolve(Object node) {
        var map = map(node);
        return map.get("$ref") instanceof String pointer ? find(pointer) : map;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    private Map<String, Object> components() {
        return map(root.get("components"));
    }

    private Map<String, Object> find(String pointer) {
        if (!pointer.startsWith("#/")) {
            return null;
        }
        Object node = root;
        for (var name : pointer.substring(2).split("/")) {
            node = node instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return node == null ? null : map(node);
    }

    private static void visit(
            String place, Object node, BiConsumer<String, Map<String, Object>> visitor) {
        if (node instanceof Map<?, ?>) {
            visitor.accept(place, map(node));
            map(node).forEach((name, child) -> visit(place + "/" + name, child, visitor));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(place + "/" + i, list.get(i), visitor);
            }
        }
    }
}
