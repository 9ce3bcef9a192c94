package io.grantway.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Answers a form of a page that this node knows nothing of: it was open for too long, or another
 * node has shown it. Nothing was done.
 */
@Named("expired")
@RequestScoped
public class Expired {

    private static final int CONFLICT = 409;

    @Inject ExternalContext exchange;

    public void answer() {
        exchange.setResponseStatus(CONFLICT);
    }

    /** The page that the form was on, within the console. */
    public String getPage() {
        var request = (HttpServletRequest) exchange.getRequest();
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var query = request.getQueryString();
        var start = request.getContextPath();
        var page = path == null ? start : path.toString();
        return (page.startsWith(start) ? page.substring(start.length()) : "")
                + (query == null ? "" : "?" + query);
    }
}
