package io.grantway.web.api.resource;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;
import static io.grantway.consent.permission.Permission.WALLET_READ;

import io.grantway.oauth.ledger.Ledger;
import io.grantway.oauth.ledger.Movement;
import io.grantway.oauth.ledger.TransferRefused;
import io.grantway.oauth.ledger.WalletBalance;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.security.Access;
import io.grantway.web.api.security.Protected;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The user's wallets in the sandbox ledger. */
@Path("wallet")
@Produces(MediaType.APPLICATION_JSON)
public class WalletResource {

    private static final int MAX_TEXT = 140;

    @Inject Ledger ledger;
    @Inject Access access;

    @GET
    @Path("internal")
    @Protected(WALLET_READ)
    public List<WalletBalance> wallets() {
        return ledger.wallets(access.grant().userId());
    }

    @GET
    @Path("transactions")
    @Protected(WALLET_READ)
    public List<Movement> transactions() {
        return ledger.walletTransactions(access.grant().userId());
    }

    @POST
    @Path("transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Protected(TRANSACTIONS_WRITE)
    public Movement transfer(String requestBody) {
        var body = JsonBody.parse(requestBody);
        try {
            return ledger.transfer(
                    access.grant(),
                    body.requiredNumber("amount"),
                    body.requiredText("currency", 3),
                    body.requiredText("recipient", MAX_TEXT),
                    body.text("description") == null
                            ? null
                            : body.requiredText("description", MAX_TEXT));
        } catch (TransferRefused refused) {
            throw ApiException.invalid(refused.getMessage());
        }
    }
}
