package io.grantway.web.guide;

import io.grantway.web.pages.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The documentation, for partners who have nothing but the address of the server. */
public class GuideServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Guides guides;
    @Inject transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getPathInfo();
        if (path == null) {
            response.sendRedirect(Guides.FOLDER);
            return;
        }
        var name = path.substring(1);
        var file = guides.file(name);
        if (file.isPresent()) {
            send(response, name.endsWith(".svg") ? "image/svg+xml" : "text/plain", file.get());
            return;
        }
        var page = guides.page(name);
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(response, "text/html", html(name, page.get()));
    }

    private static void send(HttpServletResponse response, String type, String content)
            throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        if (type.equals("image/svg+xml")) {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        }
        response.getWriter().write(content);
    }

    private String html(String name, GuidePage page) {
        var way = name.isEmpty() ? "" : "<a href=\"" + Guides.FOLDER + "\">All guides</a>";
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="UTF-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%s - Grantway</title>
                  <link rel="icon" type="image/svg+xml" href="%s">
                  <link rel="stylesheet" href="%s">
                  <link rel="stylesheet" href="%s">
                </head>
                <body class="guide">
                  <a class="skip" href="#content">Skip to the content</a>
                  <header class="brand"><span><a href="/">Grantway</a></span>
                    <nav aria-label="Documentation">%s <a href="/openapi/ui/">API reference</a></nav></header>
                  <main id="content">%s</main>
                </body>
                </html>
                """
                .formatted(
                        page.title().replace("&", "&amp;").replace("<", "&lt;"),
                        assets.url("grantway.svg"),
                        assets.url("grantway.css"),
                        assets.url("guide.css"),
                        way,
                        page.body());
    }
}
