package io.grantway.admin.inspector;

import io.grantway.admin.application.ApplicationSide;
import io.grantway.admin.page.Rows;
import io.grantway.oauth.inspector.Inspector;
import io.grantway.oauth.inspector.RefusedCallLine;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The refused calls of an application, newest first. */
@Named("refusedCalls")
@ViewScoped
public class RefusedCallsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient Inspector inspector;

    private final transient Rows<RefusedCallLine> rows =
            new Rows<>(range -> inspector.page(side.applicationId(), range));

    public void open() {
        side.open();
    }

    public Rows<RefusedCallLine> getRows() {
        return rows;
    }
}
