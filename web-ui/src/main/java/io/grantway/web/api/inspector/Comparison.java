package io.grantway.web.api.inspector;

import static io.grantway.web.api.inspector.ApiDocument.list;
import static io.grantway.web.api.inspector.ApiDocument.map;

import io.grantway.oauth.inspector.ComparedPart;
import io.grantway.oauth.inspector.ComparedPart.Match;
import io.grantway.web.api.inspector.ApiDocument.Offer;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays what a call had beside what the API document says that it should have. */
final class Comparison {

    private static final String HEADER = "header";
    private static final String QUERY = "query";
    private static final String BODY = "body";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final int MOST_UNREAD = 20;
    private static final List<String> TELLING = List.of("Origin", "Sec-Fetch-Site", "User-Agent");

    private final ApiDocument document;
    private final Received call;
    private final List<ComparedPart> parts = new ArrayList<>();
    private final Set<String> compared = new LinkedHashSet<>();

    Comparison(ApiDocument document, Received call) {
        this.document = document;
        this.call = call;
    }

    List<ComparedPart> parts() {
        var offer = document.at(call.path());
        offer.ifPresentOrElse(
                this::compare,
                () -> add("path", "", "a path of this API", shownPath(), Match.WRONG));
        for (var name : TELLING) {
            var value = call.header(name);
            if (value != null) {
                add(HEADER, name, "", call.masks().text(value), Match.NOT_READ);
            }
        }
        return parts;
    }

    private void compare(Offer offer) {
        var operation = offer.operation(call.method());
        if (operation.isEmpty()) {
            add("method", "", String.join(", ", offer.methods()), call.method(), Match.WRONG);
            return;
        }
        var all = new ArrayList<>(list(offer.item().get("parameters")));
        all.addAll(list(operation.get().get("parameters")));
        parts.addAll(Credentials.compare(operation.get(), call));
        all.forEach(node -> parameter(document.resolve(node)));
        unreadQuery();
        body(map(map(operation.get().get("requestBody")).get("content")));
    }

    private void parameter(Map<String, Object> parameter) {
        var name = (String) parameter.get("name");
        var documented =
                Documented.of(
                        document,
                        parameter.get("schema"),
                        Boolean.TRUE.equals(parameter.get("required")));
        if (QUERY.equals(parameter.get("in"))) {
            compared.add(name);
            compare(QUERY, name, documented, call.query().get(name));
        } else if (HEADER.equals(parameter.get("in")) && !name.equals("X-Request-Id")) {
            compare(HEADER, name, documented, call.header(name));
        }
    }

    private void unreadQuery() {
        call.query().entrySet().stream()
                .filter(entry -> !compared.contains(entry.getKey()))
                .limit(MOST_UNREAD)
                .forEach(entry -> unread(QUERY, entry.getKey(), entry.getValue()));
    }

    private void body(Map<String, Object> contents) {
        if (contents.isEmpty()) {
            return;
        }
        var sent = call.header(CONTENT_TYPE);
        var type =
                contents.keySet().stream()
                        .filter(each -> sent != null && sent.startsWith(each))
                        .findFirst();
        add(
                HEADER,
                CONTENT_TYPE,
                String.join(" or ", contents.keySet()),
                sent == null ? "" : call.masks().text(sent),
                type.isPresent() ? Match.FITS : sent == null ? Match.MISSING : Match.WRONG);
        if (call.body() == null) {
            add(BODY, "", "", "not looked at: the call was refused before", Match.NOT_READ);
            return;
        }
        if (!call.isUnderstood()) {
            add(BODY, "", "a form or a JSON object", Masks.hidden(call.body()), Match.WRONG);
            return;
        }
        var known = fields(type.map(contents::get).orElse(contents.values().iterator().next()));
        known.forEach(
                (name, documented) -> {
                    var value = call.fields().get(name);
                    compare(BODY, name, documented, value == null ? null : Received.text(value));
                });
        call.fields().entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getKey()))
                .limit(MOST_UNREAD)
                .forEach(entry -> unread(BODY, entry.getKey(), Received.text(entry.getValue())));
    }

    private Map<String, Documented> fields(Object content) {
        var schema = document.resolve(map(content).get("schema"));
        var fields = new LinkedHashMap<String, Documented>();
        var choices = list(schema.get("oneOf")).stream().map(document::resolve).toList();
        var fitting =
                choices.stream()
                        .filter(this::isGrantAskedFor)
                        .findFirst()
                        .orElse(choices.isEmpty() ? schema : choices.get(0));
        var required = list(fitting.get("required"));
        map(fitting.get("properties"))
                .forEach(
                        (name, node) ->
                                fields.put(
                                        name,
                                        Documented.of(document, node, required.contains(name))));
        return fields;
    }

    private boolean isGrantAskedFor(Map<String, Object> schema) {
        var grant = document.resolve(map(schema.get("properties")).get("grant_type")).get("const");
        return call.fields().get("grant_type") instanceof JsonString sent
                && sent.getString().equals(grant);
    }

    private void compare(String place, String name, Documented documented, String value) {
        if (value == null || value.isEmpty()) {
            add(
                    place,
                    name,
                    documented.words(),
                    "",
                    documented.required() ? Match.MISSING : Match.LEFT_OUT);
            return;
        }
        var json = place.equals(BODY) ? call.fields().get(name) : null;
        var isText = json == null || json instanceof JsonString;
        add(
                place,
                name,
                documented.words(),
                isText ? call.masks().value(name, value) : call.masks().value(name, json),
                isText && !documented.allows(value) ? Match.WRONG : Match.FITS);
    }

    /** Of what is not known, not even the name is trusted to be no secret. */
    private void unread(String place, String name, String value) {
        add(place, call.masks().text(name), "", Masks.hidden(value), Match.NOT_READ);
    }

    private String shownPath() {
        return call.masks().text(call.path());
    }

    private void add(String place, String name, String expected, String received, Match match) {
        parts.add(new ComparedPart(place, name, expected, received, match));
    }
}
