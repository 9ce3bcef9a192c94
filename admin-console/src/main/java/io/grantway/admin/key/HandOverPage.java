package io.grantway.admin.key;

import io.grantway.admin.page.Attempt;
import io.grantway.oauth.keypair.HandOver;
import io.grantway.oauth.keypair.KeyHandOvers;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Where a partner fetches a secret by a link; the form opens it and following the link does not.
 */
@Named("handOver")
@ViewScoped
public class HandOverPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient KeyHandOvers handOvers;
    @Inject transient NewKey newKey;
    @Inject transient ExternalContext exchange;

    private String token;
    private transient HandOver shown;

    public void open() {
        shown = handOvers.peek(token == null ? "" : token).orElse(null);
    }

    public void show() {
        var source = ((HttpServletRequest) exchange.getRequest()).getRemoteAddr();
        Attempt.of(() -> newKey.is(handOvers.open(token, source)));
        shown = null;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public HandOver getShown() {
        return shown;
    }
}
