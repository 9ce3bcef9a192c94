package io.grantway.admin.oversight;

import io.grantway.admin.page.Ids;
import io.grantway.admin.signin.SignedIn;
import io.grantway.consent.audit.AuditLine;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.oversight.ApplicationOversight;
import io.grantway.oauth.oversight.Looks;
import io.grantway.oauth.oversight.UserOversight;
import io.grantway.oauth.staff.NotAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * The audit entries of a user at a partner, or of an application, as a CSV file (RFC 4180): {@code
 * ?user=…&partner=…} or {@code ?application=…}, with the filters of the page.
 */
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient UserOversight users;
    @Inject transient ApplicationOversight applications;
    @Inject transient SignedIn me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var file = new AuditCsv(() -> open(response));
            if (!export(request, file::line)) {
                file.note("More than " + Looks.MOST_EXPORTED + " entries: narrow the filter");
            }
            file.end();
        } catch (NotThere e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean export(HttpServletRequest request, Consumer<AuditLine> lines) {
        var filter = filter(request).filter();
        var application = Ids.orNull(request.getParameter("application"));
        var user = Ids.orNull(request.getParameter("user"));
        var partner = Ids.orNull(request.getParameter("partner"));
        if (application != null) {
            return applications.export(me.staff(), application, filter, lines);
        }
        if (user == null || partner == null) {
            throw new NotThere("export");
        }
        return users.export(me.staff(), user, partner, filter, lines);
    }

    private static AuditFilterForm filter(HttpServletRequest request) {
        var filter = new AuditFilterForm();
        filter.setAction(request.getParameter("action"));
        filter.setType(request.getParameter("type"));
        filter.setFrom(request.getParameter("from"));
        filter.setUntil(request.getParameter("until"));
        return filter;
    }

    private static Writer open(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        return response.getWriter();
    }
}
