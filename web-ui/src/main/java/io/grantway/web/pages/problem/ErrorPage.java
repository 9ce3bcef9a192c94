package io.grantway.web.pages.problem;

import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What a person reads where no page has answered. */
@Named("failure")
@RequestScoped
public class ErrorPage {

    @Inject HttpServletRequest request;
    @Inject Exchange exchange;

    private Problem problem;

    /** Keeps the status of the error that led here; nothing else leads here. */
    public void answer() {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problem = status == null ? Problem.NOT_FOUND : of(status);
        exchange.status(status == null ? problem.status() : status);
    }

    private static Problem of(int status) {
        if (status >= Problem.FAILED.status()) {
            return Problem.FAILED;
        }
        if (status == Problem.TOO_MANY_REQUESTS.status()) {
            return Problem.TOO_MANY_REQUESTS;
        }
        return status == Problem.NOT_FOUND.status() ? Problem.NOT_FOUND : Problem.REQUEST_REFUSED;
    }

    public Problem getProblem() {
        return problem;
    }
}
