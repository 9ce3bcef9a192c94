package io.grantway.web.api.inspector;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Keeps the body that a resource was given at hand until the answer is known; it is not copied. */
@Provider
public class KeptBody implements ReaderInterceptor {

    static final String PROPERTY = KeptBody.class.getName();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body instanceof String) {
            context.setProperty(PROPERTY, body);
        }
        return body;
    }
}
