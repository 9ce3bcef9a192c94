package io.grantway.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a request in their order; each change makes a new list. */
public record Parameters(List<Map.Entry<String, String>> entries) {
    public static final Parameters NONE = new Parameters(List.of());

    public Parameters {
        entries = List.copyOf(entries);
    }

    /** Names and values in turn. */
    public static Parameters of(String... namesAndValues) {
        var parameters = NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters = parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    /** Adds one more, even where the name is there already. */
    public Parameters add(String name, String value) {
        return new Parameters(
                Stream.concat(entries.stream(), Stream.of(Map.entry(name, value))).toList());
    }

    public Parameters with(String name, String value) {
        return without(name).add(name, value);
    }

    /** Adds all of these, in place of what has the same name. */
    public Parameters withAll(Parameters others) {
        var result = this;
        for (var entry : others.entries) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        return result;
    }

    public Parameters without(String name) {
        return new Parameters(
                entries.stream().filter(entry -> !entry.getKey().equals(name)).toList());
    }

    public Parameters twice(String name) {
        return add(name, get(name));
    }

    public String get(String name) {
        return entries.stream()
                .filter(entry -> entry.getKey().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name))
                .getValue();
    }

    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    /** As in a query or a form ({@code application/x-www-form-urlencoded}). */
    public String encoded() {
        return entries.stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
