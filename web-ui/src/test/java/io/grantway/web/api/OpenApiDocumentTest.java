package io.grantway.web.api;

import static io.grantway.web.api.OpenApiDocument.map;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.consent.permission.Permission;
import io.grantway.web.api.consent.ByPartner;
import io.grantway.web.api.security.Protected;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the resource classes do. */
class OpenApiDocumentTest {

    private static final Pattern NEEDS = Pattern.compile("Needs the permission `([^`]+)`");

    private final OpenApiDocument document = OpenApiDocument.load();
    private final Map<String, Map<String, Object>> operations = document.operations();
    private final Map<String, List<Method>> methods = ResourceMethods.all();

    @Test
    void everyEndpointIsDocumentedAndEveryDocumentedOneExists() {
        assertFalse(methods.isEmpty());
        assertEquals(new TreeSet<>(methods.keySet()), new TreeSet<>(operations.keySet()));
    }

    @Test
    void everyResourceIsOfOneVersionAndEveryProviderOfSome() {
        for (var type : ResourceMethods.classes()) {
            var applications = ResourceMethods.applications(type);
            assertFalse(applications.isEmpty(), type + " is in neither V1Api nor V2Api");
            if (type.isAnnotationPresent(Path.class)) {
                assertEquals(1, applications.size(), type.getName());
            }
        }
    }

    @Test
    void everyOperationHasAnIdOfItsOwnASummaryATagAndAnswersOfEachKind() {
        var ids = new HashSet<String>();
        operations.forEach(
                (name, operation) -> {
                    assertTrue(operation.get("summary") instanceof String, name + ": summary");
                    assertTrue(ids.add((String) operation.get("operationId")), name + ": id");
                    assertTrue(operation.get("tags") instanceof List, name + ": tags");
                    var statuses = map(operation.get("responses")).keySet();
                    assertEquals(
                            !operation.get("operationId").equals("noGrants"),
                            statuses.stream().anyMatch(status -> status.matches("[23]\\d\\d")),
                            name + ": success");
                    assertTrue(
                            statuses.stream().anyMatch(status -> status.matches("[45]\\d\\d")),
                            name + ": error answer");
                    assertTrue(statuses.contains("429"), name + ": limit of refused calls");
                });
        assertFalse(ids.contains(null));
    }

    @Test
    void aBodyIsOfTheMediaTypesThatTheEndpointReads() {
        operations.forEach(
                (name, operation) -> {
                    if (operation.containsKey("requestBody")) {
                        var consumed =
                                methods.getOrDefault(name, List.of()).stream()
                                        .flatMap(
                                                method -> ResourceMethods.consumed(method).stream())
                                        .collect(toSet());
                        var body = document.resolve(operation.get("requestBody"));
                        assertEquals(consumed, map(body.get("content")).keySet(), name);
                    }
                });
    }

    @Test
    void anAccessTokenIsAskedForWhereTheEndpointChecksIt() {
        operations.forEach(
                (name, operation) ->
                        assertEquals(
                                protections(name).findAny().isPresent() || isForUsers(name),
                                security(operation).stream()
                                        .anyMatch(one -> one.containsKey("accessToken")),
                                name));
    }

    @Test
    void theDescriptionNamesThePermissionThatTheEndpointChecks() {
        operations.forEach(
                (name, operation) -> {
                    var needed =
                            protections(name)
                                    .flatMap(protection -> Arrays.stream(protection.value()))
                                    .map(Permission::scope)
                                    .toList();
                    var documented =
                            NEEDS.matcher((String) operation.get("description"))
                                    .results()
                                    .map(found -> found.group(1))
                                    .toList();
                    assertEquals(needed, documented, name);
                });
    }

    @Test
    void everySecurityRequirementNamesAScheme() {
        var schemes = document.securitySchemes().keySet();
        operations.forEach(
                (name, operation) -> {
                    assertNotNull(operation.get("security"), name);
                    security(operation)
                            .forEach(
                                    one -> {
                                        assertFalse(one.isEmpty(), name);
                                        assertTrue(schemes.containsAll(one.keySet()), name);
                                    });
                });
    }

    @Test
    void everyReferencePointsAtSomethingAndEveryComponentIsUsed() {
        var referred = new HashSet<String>();
        document.visit(
                (place, node) -> {
                    if (node.get("$ref") instanceof String pointer) {
                        assertNotNull(document.resolve(node), place + " -> " + pointer);
                        referred.add(pointer);
                    }
                });
        var unused =
                document.components("parameters", "headers", "schemas", "responses")
                        .filter(pointer -> !referred.contains(pointer))
                        .toList();
        assertEquals(List.of(), unused);
    }

    /**
     * A comma in an unquoted text of a YAML flow mapping cuts it off and makes a key of its rest.
     */
    @Test
    void noTextIsCutOff() {
        document.visit(
                (place, node) -> {
                    if (!place.contains("/example")) {
                        assertFalse(node.containsValue(null), place + " " + node.keySet());
                    }
                });
    }

    @Test
    void everyJsonAnswerAndBodyHasExamplesThatFitItsSchema() {
        var check = new ExampleCheck(document);
        var faults = new ArrayList<String>();
        document.visit(
                (place, node) -> {
                    if (place.endsWith("/application/json")) {
                        var examples = examples(node);
                        if (examples.isEmpty()) {
                            faults.add(place + ": no example");
                        }
                        examples.forEach(
                                value ->
                                        faults.addAll(
                                                check.faults(place, node.get("schema"), value)));
                    }
                });
        assertEquals(List.of(), faults);
    }

    @Test
    void thePermissionsAreThoseOfTheCode() {
        var documented = document.resolve(Map.of("$ref", "#/components/schemas/Permission"));
        assertEquals(
                Arrays.stream(Permission.values()).map(Permission::scope).toList(),
                documented.get("enum"));
    }

    private static List<Object> examples(Map<String, Object> mediaType) {
        var examples = new ArrayList<Object>();
        if (mediaType.containsKey("example")) {
            examples.add(mediaType.get("example"));
        }
        map(mediaType.get("examples"))
                .values()
                .forEach(example -> examples.add(map(example).get("value")));
        return examples;
    }

    private Stream<Protected> protections(String operation) {
        return methods.getOrDefault(operation, List.of()).stream()
                .map(method -> method.getAnnotation(Protected.class))
                .filter(Objects::nonNull);
    }

    private boolean isForUsers(String operation) {
        return methods.getOrDefault(operation, List.of()).stream()
                .map(method -> method.getAnnotation(ByPartner.class))
                .anyMatch(access -> access != null && access.orUser());
    }

    private static List<Map<String, Object>> security(Map<String, Object> operation) {
        return ((List<?>) operation.get("security")).stream().map(OpenApiDocument::map).toList();
    }
}
