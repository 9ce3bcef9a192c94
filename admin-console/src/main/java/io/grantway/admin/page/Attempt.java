package io.grantway.admin.page;

import io.grantway.oauth.DomainRefusal;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.InvalidInput.Fault;
import io.grantway.oauth.OAuthException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/**
 * A change that the domain may refuse. What it says goes beside the field that it names, where the
 * form that was sent has one; else above the page.
 */
public final class Attempt {

    private Attempt() {}

    /** Whether it was done. */
    public static boolean of(Runnable change) {
        return of(change, null);
    }

    /**
     * @param field where refusals go that name no field; null for above the page
     */
    public static boolean of(Runnable change, String field) {
        try {
            change.run();
            return true;
        } catch (InvalidInput refused) {
            refused.faults().forEach(Attempt::say);
        } catch (EditedMeanwhile conflict) {
            Notice.error("conflict", conflict.getMessage());
        } catch (DomainRefusal | OAuthException refused) {
            if (field == null) {
                Notice.words(refused.getMessage());
            } else {
                say(new Fault(field, refused.getMessage()));
            }
        }
        FacesContext.getCurrentInstance().validationFailed();
        return false;
    }

    private static void say(Fault fault) {
        var faces = FacesContext.getCurrentInstance();
        var input = field(UIComponent.getCurrentComponent(faces), fault.field());
        if (input == null) {
            Notice.words(fault.field() + ": " + fault.message());
        } else {
            if (input instanceof EditableValueHolder field) {
                keepTyped(field);
                field.setValid(false);
            }
            var words = sentence(fault.message());
            faces.addMessage(
                    input.getClientId(faces),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        }
    }

    /** An invalid field shows what was submitted, which is gone once the page took it over. */
    private static void keepTyped(EditableValueHolder field) {
        var value = field.getValue();
        if (field.getSubmittedValue() == null
                && (value instanceof CharSequence || value instanceof Number)) {
            field.setSubmittedValue(value.toString());
        }
    }

    private static UIComponent field(UIComponent pressed, String name) {
        var form = pressed;
        while (form != null && !(form instanceof UIForm)) {
            form = form.getParent();
        }
        return form == null ? null : form.findComponent(name);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
