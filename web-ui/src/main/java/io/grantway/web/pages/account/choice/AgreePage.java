package io.grantway.web.pages.account.choice;

import static io.grantway.consent.policy.ConsentType.TERMS_AND_PRIVACY;

import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.Presentation;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.PartnerConsents;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Terms that changed, or were withdrawn: to be agreed to again. */
@Named("agree")
@RequestScoped
public class AgreePage {

    private static final String ADDRESS = "account/agree";

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject ConsentSets sets;
    @Inject ConsentTexts texts;
    @Inject Evidence evidence;
    @Inject Names names;
    @Inject Text text;

    private PartnerConsents at;
    private PolicyText words;

    /** Answers the request for {@code /account/agree}. */
    public void answer() {
        account.answer(this::show, this::agree);
    }

    private void show(Login login) {
        at = partners.consents(login, account.id("partner"));
        words = texts.of(at, TERMS_AND_PRIVACY);
    }

    /** Agreeing twice to the same words is one agreement. */
    private void agree(Login login) {
        show(login);
        if (!words.sha256().equals(exchange.value("shown"))) {
            account.tell(text.of("preferences.wordsChanged"));
            return;
        }
        if (!isAgreed()) {
            sets.decide(
                    at.partnerId(),
                    at.setFor(TERMS_AND_PRIVACY),
                    TERMS_AND_PRIVACY,
                    ConsentStatus.GRANTED,
                    evidence.on(page()));
        }
        account.goTo("/account/preferences?saved");
    }

    private Presentation page() {
        var shown = new TreeMap<String, String>();
        shown.put("heading", text.of("agree.heading", getPartner()));
        shown.put("agree", text.of("agree.submit"));
        if (!getChanges().isEmpty()) {
            shown.put("changes", String.join("\n", getChanges()));
        }
        var item = new Presentation.Item(words.consentType(), words.sha256(), true, false);
        return texts.page(ADDRESS, words, shown, List.of(item));
    }

    /** Whether there is nothing to agree to. */
    public boolean isAgreed() {
        return at.isGranted(TERMS_AND_PRIVACY) && getChanges().isEmpty();
    }

    public UUID getPartnerId() {
        return at.partnerId();
    }

    public String getPartner() {
        return names.partner(at.partnerId());
    }

    public PolicyText getWords() {
        return words;
    }

    public List<String> getChanges() {
        return at.changesOf(TERMS_AND_PRIVACY);
    }
}
