package io.grantway.web.api.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource, or one method of it, that is reached with a valid access token only. Its {@code
 * SecurityContext} then has the token as {@link org.eclipse.microprofile.jwt.JsonWebToken}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AccessTokenRequired {}
