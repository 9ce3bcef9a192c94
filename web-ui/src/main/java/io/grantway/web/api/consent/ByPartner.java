package io.grantway.web.api.consent;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method for a partner's server, which proves itself by its secret key. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ByPartner {

    /** Whether the user may call, too: with an access token, for what is the user's own. */
    boolean orUser() default false;
}
