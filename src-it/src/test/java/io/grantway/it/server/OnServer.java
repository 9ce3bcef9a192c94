package io.grantway.it.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test class against a running server, once for each database. Its constructor takes the
 * {@link GrantwayServer}, which all such classes of a run share. A secret in the log fails the
 * class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(SharedServers.class)
@ExtendWith(NoSecretInLogs.class)
public @interface OnServer {
    Database[] value() default Database.H2;

    /**
     * Environment variables of the server, {@code NAME=value}; each choice has servers of its own.
     */
    String[] with() default {};
}
