package io.grantway.web.api.security;

import io.grantway.consent.permission.Permission;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that needs a living access token of the calling client, with these permissions. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Protected {

    /** None: any living token will do. */
    Permission[] value() default {};
}
