package io.grantway.web.api;

/** A refusal of the partner API that is not an OAuth error. */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final int status;
    private final int retryAfter;

    private ApiException(int status, String message, int retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public static ApiException badRequest(String message) {
        return new ApiException(400, message, 0);
    }

    public static ApiException notAuthenticated() {
        return new ApiException(401, "Not authenticated", 0);
    }

    public static ApiException notAuthorized() {
        return new ApiException(403, "Not authorized", 0);
    }

    public static ApiException notFound() {
        return new ApiException(404, "Not found", 0);
    }

    public static ApiException conflict(String message) {
        return new ApiException(409, message, 0);
    }

    public static ApiException invalid(String message) {
        return new ApiException(422, message, 0);
    }

    public static ApiException busy() {
        return new ApiException(503, "Temporarily unavailable", RETRY_AFTER_SECONDS);
    }

    public int status() {
        return status;
    }

    /** Seconds after which to try again; 0 where that would change nothing. */
    public int retryAfter() {
        return retryAfter;
    }
}
