package io.grantway.web.api.resource;

import static io.grantway.consent.permission.Permission.CARDS_MANAGE;
import static io.grantway.consent.permission.Permission.CARD_READ;

import io.grantway.oauth.ledger.CardDetails;
import io.grantway.oauth.ledger.CardStatus;
import io.grantway.oauth.ledger.Ledger;
import io.grantway.oauth.ledger.Movement;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.security.Access;
import io.grantway.web.api.security.Protected;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The user's card in the sandbox ledger. */
@Path("card")
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

    @Inject Ledger ledger;
    @Inject Access access;

    @GET
    @Path("status")
    @Protected(CARD_READ)
    public CardDetails status() {
        return ledger.card(access.grant().userId()).orElseThrow(ApiException::notFound);
    }

    @GET
    @Path("transactions")
    @Protected(CARD_READ)
    public List<Movement> transactions() {
        return ledger.cardTransactions(access.grant().userId());
    }

    @POST
    @Path("freeze")
    @Protected(CARDS_MANAGE)
    public CardDetails freeze() {
        return set(CardStatus.FROZEN);
    }

    @POST
    @Path("unfreeze")
    @Protected(CARDS_MANAGE)
    public CardDetails unfreeze() {
        return set(CardStatus.ACTIVE);
    }

    private CardDetails set(CardStatus status) {
        return ledger.setCardStatus(access.grant().userId(), status)
                .orElseThrow(ApiException::notFound);
    }
}
