package io.grantway.web.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the JAX-RS resource classes answer, read from their annotations. */
final class ResourceMethods {

    private ResourceMethods() {}

    /** The methods by HTTP method and path; several where they differ in what they consume. */
    static TreeMap<String, List<Method>> all() {
        var found = new TreeMap<String, List<Method>>();
        imported()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(
                        method -> {
                            for (var annotation : method.getAnnotations()) {
                                var verb =
                                        annotation.annotationType().getAnnotation(HttpMethod.class);
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

    /** The applications that a class of the API belongs to. */
    static List<Class<?>> applications(Class<?> type) {
        return Stream.of(new V1Api(), new V2Api())
                .filter(api -> api.getClasses().contains(type))
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    /** The resource and provider classes of the API. */
    static List<Class<?>> classes() {
        return imported()
                .filter(
                        type ->
                                type.isAnnotatedWith(Path.class)
                                        || type.isAnnotatedWith(Provider.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Stream<JavaClass> imported() {
        return new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("io.grantway.web")
                        .stream();
    }

    private static String path(Method method) {
        var application = applications(method.getDeclaringClass()).get(0);
        return join(application.getAnnotation(ApplicationPath.class).value())
                + join(method.getDeclaringClass().getAnnotation(Path.class).value())
                + (method.isAnnotationPresent(Path.class)
                        ? join(method.getAnnotation(Path.class).value())
                        : "");
    }

    private static String join(String segment) {
        return "/" + segment.replaceAll("^/|/$", "");
    }
}
