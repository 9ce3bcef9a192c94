package io.grantway.oauth.client;

/**
 * What a request says of its application, until that is proved.
 *
 * @param clientKey null where it was not sent
 * @param secretKey null where it was not sent
 * @param from the network address of the request; empty where it is not known
 */
public record ClientCredentials(String clientKey, String secretKey, String from) {

    public ClientCredentials {
        clientKey = clientKey == null || clientKey.isBlank() ? null : clientKey;
        secretKey = secretKey == null || secretKey.isEmpty() ? null : secretKey;
    }

    public ClientCredentials(String clientKey, String secretKey) {
        this(clientKey, secretKey, "");
    }
}
