package io.grantway.web.pages.account.esign;

import static io.grantway.consent.policy.ConsentType.E_SIGN_ACT;

import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.Presentation;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.NotThere;
import io.grantway.web.pages.account.PartnerConsents;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.account.choice.Agreement;
import io.grantway.web.pages.account.choice.ConsentTexts;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The consent to electronic records in place of paper (E-Sign Act): disclosures, the proof that the
 * user can open them, agreement, copy, withdrawal.
 */
@Named("eSign")
@RequestScoped
public class ESignPage {

    private static final String ADDRESS = "account/esign";
    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject ConsentSets sets;
    @Inject ConsentTexts texts;
    @Inject Disclosures disclosures;
    @Inject OpenedDocuments documents;
    @Inject Evidence evidence;
    @Inject Names names;
    @Inject Text text;

    private PartnerConsents at;
    private PolicyText words;
    private Disclosure disclosure;
    private Instant openedAt;
    private boolean unopened;

    /** Answers the request for {@code /account/esign}. */
    public void answer() {
        account.answer(this::show, this::agree);
    }

    /** Answers the request for {@code /account/esign/document}: with it, access is shown. */
    public void answerDocument() {
        account.answer(this::document);
    }

    private void show(Login login) {
        at = partners.consents(login, account.id("partner"));
        if (!at.hasESign()) {
            throw new NotThere();
        }
        words = texts.of(at, E_SIGN_ACT);
        disclosure = disclosures.of(getPartner(), words);
        openedAt = documents.openedAt(login.userId(), at.partnerId(), disclosure).orElse(null);
    }

    private void agree(Login login) {
        show(login);
        if (!disclosure.sha256().equals(exchange.value("shown"))) {
            account.tell(text.of("preferences.wordsChanged"));
        } else if (isAgreed()) {
            account.goTo(address());
        } else if (openedAt == null) {
            unopened = true;
            exchange.status(UNPROCESSABLE_CONTENT);
        } else {
            sets.decide(
                    at.partnerId(),
                    at.setFor(E_SIGN_ACT),
                    E_SIGN_ACT,
                    ConsentStatus.GRANTED,
                    evidence.on(page()).withMetadata(disclosures.proof(disclosure, openedAt)));
            account.goTo(address());
        }
    }

    private Presentation page() {
        var shown = new TreeMap<String, String>();
        shown.put("heading", text.of("esign.heading"));
        shown.put("disclosure", disclosure.words());
        shown.put("agree", text.of("esign.agree"));
        if (!getChanges().isEmpty()) {
            shown.put("changes", String.join("\n", getChanges()));
        }
        var item = new Presentation.Item(words.consentType(), words.sha256(), false, false);
        return texts.page(ADDRESS, words, shown, List.of(item));
    }

    private void document(Login login) {
        show(login);
        documents.opened(login.userId(), at.partnerId(), disclosure);
        disclosures.write(disclosure, exchange.has("copy"));
    }

    private String address() {
        return "/account/esign?partner=" + at.partnerId();
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

    public Disclosure getDisclosure() {
        return disclosure;
    }

    /** What the form has to say that it showed. */
    public String getShown() {
        return disclosure.sha256();
    }

    public List<String> getChanges() {
        return at.changesOf(E_SIGN_ACT);
    }

    public Agreement getAgreement() {
        return Agreement.at(at, E_SIGN_ACT).orElseThrow();
    }

    /** Whether the agreement stands, to the words of today. */
    public boolean isAgreed() {
        return at.isGranted(E_SIGN_ACT) && getChanges().isEmpty();
    }

    /** When this browser opened the document; null where it has not, or too long ago. */
    public Instant getOpenedAt() {
        return openedAt;
    }

    /** Whether the user agreed without opening the document. */
    public boolean isUnopened() {
        return unopened;
    }
}
