package io.grantway.web.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What the JAX-RS resource classes answer, read from their annotations. */
final class ResourceMethods {

    private ResourceMethods() {}

    /** The methods by HTTP method and path; several where they differ in what they consume. */
    static TreeMap<String, List<Method>> all() {
        var found = new TreeMap<String, List<Method>>();
        new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("io.grantway.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .forEach(
                                method -> {
                                    for (var annotation : method.getAnnotations()) {
                                        var verb =
                                                annotation
                                                        .annotationType()
                                                        .getAnnotation(HttpMethod.class);
                                        if (verb != null) {
                                            found.computeIfAbsent(
                                                            verb.value() + " " + path(method),
                                                            key -> new ArrayList<>())
                                                    .add(method);
                                        }
                                    }
                                });
        return found;
    }

    /** The media types that a method reads; empty where it says none. */
    static Set<String> consumed(Method method) {
        var own = method.getAnnotation(Consumes.class);
        var consumes = own != null ? own : method.getDeclaringClass().getAnnotation(Consumes.class);
        return consumes == null ? Set.of() : Set.of(consumes.value());
    }

    private static String path(Method method) {
        return join(V1Api.class.getAnnotation(ApplicationPath.class).value())
                + join(method.getDeclaringClass().getAnnotation(Path.class).value())
                + (method.isAnnotationPresent(Path.class)
                        ? join(method.getAnnotation(Path.class).value())
                        : "");
    }

    private static String join(String segment) {
        return "/" + segment.replaceAll("^/|/$", "");
    }
}
