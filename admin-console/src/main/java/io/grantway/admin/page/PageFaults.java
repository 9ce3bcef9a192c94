package io.grantway.admin.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Leads to the page that says what happened, where otherwise a button would do nothing: scripts of
 * a page get no other answer to a request that failed or came too late. A form without scripts gets
 * the error pages.
 */
public class PageFaults extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(PageFaults.class.getName());

    public PageFaults(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            var faces = FacesContext.getCurrentInstance();
            var faults = getUnhandledExceptionQueuedEvents().iterator();
            if (faults.hasNext()) {
                var fault = faults.next().getContext().getException();
                if (faces.getPartialViewContext().isAjaxRequest()) {
                    faults.remove();
                    var outdated = fault instanceof ViewExpiredException;
                    if (!outdated) {
                        LOG.log(Level.SEVERE, "A page of the console failed", fault);
                    }
                    lead(faces, outdated);
                }
            }
            getWrapped().handle();
        }

        private static void lead(FacesContext faces, boolean outdated) {
            var exchange = faces.getExternalContext();
            try {
                exchange.redirect(
                        exchange.getRequestContextPath()
                                + "/problem"
                                + (outdated ? "?outdated=true" : ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
