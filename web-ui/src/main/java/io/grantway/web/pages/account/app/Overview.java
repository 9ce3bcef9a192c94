package io.grantway.web.pages.account.app;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.AppOnScreen;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.account.choice.DueText;
import io.grantway.web.pages.account.choice.PrivacySignal;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The first page of the account: connected applications, and what waits for the user. */
@Named("overview")
@RequestScoped
public class Overview {

    private static final int MOST_CARDS = 20;

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject Connections connections;
    @Inject UserPartners partners;
    @Inject PrivacySignal privacySignal;
    @Inject Names names;
    @Inject Text text;

    private List<AppCard> cards;
    private List<DueText> due;
    private int next;

    /** Answers the request for {@code /account}. */
    public void answer() {
        account.answer(this::show);
    }

    private void show(Login login) {
        privacySignal.heed(login);
        var all = connections.of(login);
        var from = Math.min(first(), all.size());
        var to = Math.min(from + MOST_CARDS, all.size());
        cards = all.subList(from, to);
        next = to < all.size() ? to : 0;
        due = partners.withConsents(login).stream().flatMap(at -> DueText.of(at, names)).toList();
        account.allowPictures(
                cards.stream()
                        .map(card -> card.getApplication().getLogoUri())
                        .filter(Objects::nonNull)
                        .toList());
        tellWhatWasDone(login);
    }

    private int first() {
        var from = exchange.value("from");
        return from != null && from.matches("[0-9]{1,4}") ? Integer.parseInt(from) : 0;
    }

    /** Says it only where it is so: nobody can make the page say anything by a link. */
    private void tellWhatWasDone(Login login) {
        if (exchange.has("disconnected")) {
            var id = account.id("disconnected");
            if (connections.permissions(login, id).isEmpty()
                    && connections.knowledge(login, id).isEmpty()) {
                tell("account.disconnected", id, "");
            }
        } else if (exchange.has("removed")) {
            var id = account.id("removed");
            Permission.ofScope(exchange.value("permission"))
                    .filter(gone -> !connections.permissions(login, id).contains(gone))
                    .ifPresent(gone -> tell("account.removed", id, names.consent(gone.scope())));
        } else if (exchange.has("erased")) {
            var id = account.id("erased");
            if (!partners.ids(login).contains(id)) {
                account.tell(text.of("erase.done", names.partner(id)));
            }
        }
    }

    private void tell(String key, UUID applicationId, String words) {
        names.application(applicationId)
                .map(AppOnScreen::getName)
                .ifPresent(name -> account.tell(text.of(key, name, words)));
    }

    public List<AppCard> getCards() {
        return cards;
    }

    /** The texts to agree to again. */
    public List<DueText> getDue() {
        return due;
    }

    /** Where the next page begins; 0 for none. */
    public int getNext() {
        return next;
    }
}
