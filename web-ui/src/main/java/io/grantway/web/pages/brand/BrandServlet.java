package io.grantway.web.pages.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.branding.HostedUi;
import io.grantway.oauth.branding.HostedUis;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours and the logo of an application's pages. A version never changes, so that browsers
 * keep both.
 */
public class BrandServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/oauth/brand/";
    private static final Pattern PATH =
            Pattern.compile(
                    "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(\\d{1,6})\\.(css|png)");

    @Inject transient HostedUis hostedUis;

    static String path(HostedUi hostedUi) {
        return FOLDER + hostedUi.applicationId() + "/" + hostedUi.version();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        var found = path.matches() ? content(path) : Optional.<byte[]>empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(path.group(3).equals("css") ? "text/css" : "image/png");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setContentLength(found.get().length);
        response.getOutputStream().write(found.get());
    }

    private Optional<byte[]> content(Matcher path) {
        var application = UUID.fromString(path.group(1));
        var version = Integer.parseInt(path.group(2));
        return path.group(3).equals("png")
                ? hostedUis.logo(application, version)
                : hostedUis.version(application, version).map(BrandServlet::style);
    }

    /** What the style sheet {@code brand.css} of the pages makes use of. */
    private static byte[] style(HostedUi hostedUi) {
        var palette = hostedUi.palette();
        return """
                :root {
                  --brand-background: %s;
                  --brand-text: %s;
                  --brand-accent: %s;
                  --brand-accent-text: %s;
                }
                """
                .formatted(
                        palette.background().value(),
                        palette.text().value(),
                        palette.accent().value(),
                        palette.accentText().value())
                .getBytes(UTF_8);
    }
}
