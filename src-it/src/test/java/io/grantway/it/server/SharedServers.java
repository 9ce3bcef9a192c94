package io.grantway.it.server;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * One server on each database, started when the first test asks for it, closed after the last one
 * of this JVM.
 */
final class SharedServers implements ArgumentsProvider, AnnotationConsumer<OnServer> {
    private static final String RUNNING = "running";

    private OnServer onServer;

    @Override
    public void accept(OnServer onServer) {
        this.onServer = onServer;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(onServer.value())
                .map(database -> Arguments.of(server(database, onServer.with(), context)));
    }

    /** Those that were started until now. */
    @SuppressWarnings("unchecked")
    static Collection<GrantwayServer> running(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(RUNNING, key -> new ConcurrentLinkedQueue<>(), Queue.class);
    }

    private static GrantwayServer server(
            Database database, String[] settings, ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        List.of(database, List.of(settings)),
                        key -> {
                            var server = GrantwayServer.start(database, environment(settings));
                            running(context).add(server);
                            return server;
                        },
                        GrantwayServer.class);
    }

    private static Map<String, String> environment(String[] settings) {
        return Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .collect(toMap(setting -> setting[0], setting -> setting[1]));
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedServers.class));
    }
}
