package io.grantway.web.pages.password;

import io.grantway.oauth.credential.PasswordPolicy;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * How strong a password is that is being typed into one of our own pages, from 0 to 4. Knows
 * nothing of whose it is to be: the form may still refuse it.
 */
public class StrengthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PasswordPolicy passwords;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        if (from != null && !from.equals("same-origin")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var password = request.getParameter("password");
        var strength =
                password == null || password.isEmpty()
                        ? 0
                        : passwords.strength(password, List.of());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter()
                .write(Json.createObjectBuilder().add("strength", strength).build().toString());
    }
}
