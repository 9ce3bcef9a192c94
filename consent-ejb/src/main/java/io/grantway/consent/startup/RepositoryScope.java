package io.grantway.consent.startup;

import jakarta.data.repository.Repository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.Arrays;

/**
 * Gives every request its own repositories. The generated ones are dependent objects that each hold
 * a database session: in a pooled session bean such a session would still be bound to the
 * transaction of one thread while another thread already works with the bean.
 */
public class RepositoryScope implements Extension {

    <T> void narrow(@Observes @WithAnnotations(Dependent.class) ProcessAnnotatedType<T> type) {
        var repository =
                Arrays.stream(type.getAnnotatedType().getJavaClass().getInterfaces())
                        .anyMatch(contract -> contract.isAnnotationPresent(Repository.class));
        if (repository) {
            type.configureAnnotatedType()
                    .remove(annotation -> annotation.annotationType() == Dependent.class)
                    .add(RequestScoped.Literal.INSTANCE);
        }
    }
}
