package io.grantway.it.limits;

import static io.grantway.it.server.Database.H2;

import io.grantway.it.server.OnServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A server that bears little, behind a proxy that it believes: each test has addresses of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnServer(
        value = H2,
        with = {
            "GRANTWAY_HTTP_PROXIES=127[.]0[.]0[.]1|0:0:0:0:0:0:0:1",
            "GRANTWAY_LIMITS_SIGN_IN_DEVICE=3/3600",
            "GRANTWAY_LIMITS_SIGN_IN_ACCOUNT=6/3600",
            "GRANTWAY_LIMITS_SIGN_IN_ADDRESS=12/3600",
            "GRANTWAY_LIMITS_CALLS=20/3600",
            "GRANTWAY_LIMITS_REFUSED=60/3600",
            "GRANTWAY_LIMITS_CLIENT=4/3600",
            "GRANTWAY_LIMITS_CODES=4/3600",
            "GRANTWAY_LIMITS_MAILS=4/3600",
            "GRANTWAY_LIMITS_PAGES=12/3600"
        })
@interface Guarded {}
