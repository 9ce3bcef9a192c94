package io.grantway.admin.signin;

import io.grantway.admin.page.Attempt;
import io.grantway.oauth.staff.Invitation;
import io.grantway.oauth.staff.NewCredentials;
import io.grantway.oauth.staff.StaffInvitations;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** Where someone who was invited chooses what to sign in with. */
@Named("invitation")
@ViewScoped
public class InvitationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient StaffInvitations invitations;
    @Inject transient ExternalContext exchange;

    private String token;
    private transient Invitation shown;
    private boolean accepted;
    private String email;
    private String name;
    private String password;
    private String otpCode;

    public void open() {
        shown = invitations.open(token == null ? "" : token).orElse(null);
        if (shown != null) {
            email = shown.email();
            name = shown.name();
        }
    }

    public void accept() {
        var source = ((HttpServletRequest) exchange.getRequest()).getRemoteAddr();
        accepted =
                Attempt.of(
                        () ->
                                invitations.accept(
                                        token,
                                        new NewCredentials(email, name, password, otpCode),
                                        source));
    }

    /** Of the secret of the second factor. */
    public QrCode getQrCode() {
        return QrCode.of(shown.totpUri());
    }

    public Invitation getShown() {
        return shown;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getOtpCode() {
        return otpCode;
    }

    public void setOtpCode(String otpCode) {
        this.otpCode = otpCode;
    }
}
