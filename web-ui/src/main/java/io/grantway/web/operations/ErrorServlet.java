package io.grantway.web.operations;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers what no endpoint has answered: unknown paths, wrong methods, failures. In the shape of
 * the path's error family, to a person as a page, and never with the cause.
 */
public class ErrorServlet extends HttpServlet {
    private static final String PAGE = "/oauth/error";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean direct = request.getDispatcherType() != DispatcherType.ERROR;
        int status =
                direct
                        ? HttpServletResponse.SC_NOT_FOUND
                        : (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path =
                direct
                        ? request.getRequestURI()
                        : (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        response.setStatus(status);
        response.setHeader("$WSEP", null);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/v1/")) {
            response.setContentType("application/json");
            response.getWriter().write("{\"message\":\"" + textOf(status) + "\"}");
        } else if (path.startsWith("/v2/")) {
            response.setContentType("application/json");
            response.getWriter().write(consentError(status));
        } else if (isRead(request, path)) {
            response.setContentType("text/html");
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            response.setContentType("text/plain");
            response.getWriter().write(textOf(status) + "\n");
        }
    }

    private static String consentError(int status) {
        var title =
                switch (status) {
                    case 400 -> "Validation error";
                    case 401 -> "Unauthorized";
                    case 403 -> "Forbidden";
                    default -> textOf(status);
                };
        return "{\"error\":\"" + title + "\",\"details\":[\"" + textOf(status) + "\"]}";
    }

    /**
     * Whether a person reads the answer; a failure of the page itself must not lead to it again.
     */
    private static boolean isRead(HttpServletRequest request, String path) {
        var accept = request.getHeader("Accept");
        return !path.equals(PAGE) && accept != null && accept.contains("text/html");
    }

    private static String textOf(int status) {
        return switch (status) {
            case 401 -> "Not authenticated";
            case 403 -> "Not authorized";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 413 -> "Content too large";
            case 415 -> "Unsupported media type";
            case 429 -> "Too many requests";
            case 503 -> "Service unavailable";
            default -> status < 500 ? "Bad request" : "Internal server error";
        };
    }
}
