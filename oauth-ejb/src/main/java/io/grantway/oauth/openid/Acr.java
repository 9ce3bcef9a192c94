package io.grantway.oauth.openid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How sure the server is of who signed in: the classes of sign-in (Core §2), the weakest first. */
public enum Acr {
    PASSWORD("urn:grantway:acr:password"),
    TWO_FACTORS("urn:grantway:acr:two-factors");

    private static final String MULTIPLE = "mfa";

    private final String value;

    Acr(String value) {
        this.value = value;
    }

    /** The value on the wire. */
    public String value() {
        return value;
    }

    /** The class of a sign-in by these methods (RFC 8176), space separated. */
    public static Acr of(String methods) {
        return Arrays.asList(methods.split(" ")).contains(MULTIPLE) ? TWO_FACTORS : PASSWORD;
    }

    /** The most wanted of the values of a request that there is here. */
    public static Optional<Acr> mostWanted(List<String> acrValues) {
        return acrValues.stream()
                .flatMap(value -> Arrays.stream(values()).filter(acr -> acr.value.equals(value)))
                .findFirst();
    }
}
