package io.grantway.web.api.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document of this API, read when a refused call is first compared with it. */
@ApplicationScoped
public class ApiDocument {

    private static final String FILE = "/META-INF/openapi.yaml";

    private Map<String, Object> root;

    /** What a path offers. */
    record Offer(Map<String, Object> item) {

        List<String> methods() {
            return Stream.of("get", "post", "put", "patch", "delete")
                    .filter(item::containsKey)
                    .map(String::toUpperCase)
                    .toList();
        }

        /** Empty where the path has no such method. */
        Optional<Map<String, Object>> operation(String method) {
            return Optional.ofNullable(item.get(method.toLowerCase(Locale.ROOT)))
                    .map(ApiDocument::map);
        }
    }

    /** What is at a path; empty where nothing is. The path without variables goes first. */
    Optional<Offer> at(String path) {
        var templates = new TreeMap<>(map(root().get("paths")));
        return Stream.concat(
                        Stream.ofNullable(templates.get(path)),
                        templates.entrySet().stream()
                                .filter(entry -> fits(entry.getKey(), path))
                                .map(Map.Entry::getValue))
                .findFirst()
                .map(item -> new Offer(map(item)));
    }

    /** The node itself, or what its reference points at. */
    Map<String, Object> resolve(Object node) {
        var map = map(node);
        return map.get("$ref") instanceof String pointer ? resolve(find(pointer)) : map;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }

    private Object find(String pointer) {
        Object node = root();
        for (var name : pointer.substring("#/".length()).split("/")) {
            node = map(node).get(name);
        }
        return node;
    }

    private static boolean fits(String template, String path) {
        return Pattern.matches(
                Stream.of(template.split("/"))
                        .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                        .collect(Collectors.joining("/")),
                path);
    }

    private synchronized Map<String, Object> root() {
        if (root == null) {
            try (var file = ApiDocument.class.getResourceAsStream(FILE)) {
                root = map(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return root;
    }
}
