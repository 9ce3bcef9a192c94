package io.grantway.oauth.inspector;

import java.util.List;

/**
 * What was refused; nothing in it may be secret.
 *
 * @param clientKey of the call, whether it is living or not
 * @param source the network address of the request
 */
public record NewRefusal(
        String clientKey,
        String source,
        String method,
        String path,
        int status,
        String message,
        List<ComparedPart> parts) {}
