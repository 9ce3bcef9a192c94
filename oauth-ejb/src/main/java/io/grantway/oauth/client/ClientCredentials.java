package io.grantway.oauth.client;

/**
 * What a request says of its application, until that is proved.
 *
 * @param clientKey null where it was not sent
 * @param secretKey null where it was not sent
 * @param method how they came; {@code NONE} without a secret
 * @param from the network address of the request; empty where it is not known
 */
public record ClientCredentials(
        String clientKey, String secretKey, AuthMethod method, String from) {

    public ClientCredentials {
        clientKey = clientKey == null || clientKey.isBlank() ? null : clientKey;
        secretKey = secretKey == null || secretKey.isEmpty() ? null : secretKey;
        method = secretKey == null ? AuthMethod.NONE : method;
    }

    /** A secret key in headers. */
    public ClientCredentials(String clientKey, String secretKey, String from) {
        this(clientKey, secretKey, AuthMethod.CLIENT_SECRET_BASIC, from);
    }

    public ClientCredentials(String clientKey, String secretKey) {
        this(clientKey, secretKey, "");
    }
}
