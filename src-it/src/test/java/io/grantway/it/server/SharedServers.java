package io.grantway.it.server;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** One server on each database, started when the first test asks for it, closed after the last. */
final class SharedServers implements ArgumentsProvider, AnnotationConsumer<OnServer> {
    private Database[] databases;

    @Override
    public void accept(OnServer onServer) {
        databases = onServer.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(databases).map(database -> Arguments.of(server(database, context)));
    }

    /** Those that were started until now. */
    static Stream<GrantwayServer> running(ExtensionContext context) {
        return Arrays.stream(Database.values())
                .map(database -> store(context).get(database, GrantwayServer.class))
                .filter(Objects::nonNull);
    }

    private static GrantwayServer server(Database database, ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(database, GrantwayServer::start, GrantwayServer.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(SharedServers.class));
    }
}
