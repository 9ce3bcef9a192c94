package io.grantway.admin.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.inject.Named;
import java.util.EnumSet;

/**
 * Says of each field where its fault is written ({@code aria-describedby}), for those who hear the
 * page: the message of a field {@code x} has the id {@code x-fault}.
 */
@Named("fieldFaults")
@ApplicationScoped
public class FieldFaults implements SystemEventListener {

    private static final String DESCRIBED_BY = "aria-describedby";
    private static final String WHERE = "#{fieldFaults.of(component)}";

    /** Null where the field has no fault. */
    public String of(UIComponent field) {
        var faces = FacesContext.getCurrentInstance();
        var id = field.getClientId(faces);
        return faces.getMessages(id).hasNext() ? id + "-fault" : null;
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        ((UIViewRoot) event.getSource())
                .visitTree(
                        VisitContext.createVisitContext(
                                faces, null, EnumSet.of(VisitHint.SKIP_ITERATION)),
                        (context, component) -> {
                            if (component instanceof UIInput field) {
                                describe(faces, field);
                            }
                            return VisitResult.ACCEPT;
                        });
    }

    private static void describe(FacesContext faces, UIInput field) {
        if (!field.getPassThroughAttributes().containsKey(DESCRIBED_BY)) {
            field.getPassThroughAttributes()
                    .put(
                            DESCRIBED_BY,
                            faces.getApplication()
                                    .getExpressionFactory()
                                    .createValueExpression(
                                            faces.getELContext(), WHERE, String.class));
        }
    }
}
