package io.grantway.admin.inspector;

import io.grantway.admin.application.ApplicationSide;
import io.grantway.admin.page.Missing;
import io.grantway.oauth.inspector.Inspector;
import io.grantway.oauth.inspector.RefusedCall;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What was expected of a refused call, beside what came. */
@Named("refusedCall")
@ViewScoped
public class RefusedCallPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ApplicationSide side;
    @Inject transient Inspector inspector;

    private String ref;
    private transient RefusedCall shown;

    public void open() {
        shown = Missing.orFound(ref == null ? null : ref.strip(), inspector::byRef);
        if (shown != null) {
            side.setId(shown.applicationId().toString());
            side.open();
        }
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public RefusedCall getShown() {
        return shown;
    }
}
