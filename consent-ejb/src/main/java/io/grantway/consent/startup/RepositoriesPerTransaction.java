package io.grantway.consent.startup;

import jakarta.data.repository.Repository;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives every transaction repositories of its own, in all modules.
 *
 * <p>A generated repository holds a {@code StatelessSession}, which belongs to one transaction at a
 * time. As dependent object of a pooled session bean it would outlive its use: the bean of an inner
 * call is back in the pool, and at work for another caller, while the transaction it took part in
 * still runs. Outside of a transaction a repository can't be used.
 */
public class RepositoriesPerTransaction implements Extension {
    private final List<AnnotatedType<?>> repositories = new ArrayList<>();

    <T> void takeOver(@Observes ProcessAnnotatedType<T> event) {
        var type = event.getAnnotatedType();
        if (isGeneratedRepository(type.getJavaClass())) {
            repositories.add(type);
            event.veto();
        }
    }

    void add(@Observes AfterBeanDiscovery event) {
        for (var repository : repositories) {
            event.addBean()
                    .read(repository)
                    .id(repository.getJavaClass().getName())
                    .scope(TransactionScoped.class);
        }
    }

    private static boolean isGeneratedRepository(Class<?> type) {
        return !type.isInterface()
                && Arrays.stream(type.getInterfaces())
                        .anyMatch(i -> i.isAnnotationPresent(Repository.class));
    }
}
