package io.grantway.it.library.liberty;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The first page of the application that Open Liberty guards: says who is signed in, and ends the
 * sign-in at this site where it is asked to.
 */
public class WelcomePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setContentType("text/plain");
        if (request.getParameter("logout") != null) {
            request.logout();
            response.getWriter().print("Good-bye");
            return;
        }
        response.getWriter().print("Welcome " + request.getUserPrincipal().getName());
    }
}
