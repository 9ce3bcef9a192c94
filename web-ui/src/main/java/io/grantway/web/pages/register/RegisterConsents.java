package io.grantway.web.pages.register;

import static io.grantway.consent.policy.ConsentType.E_SIGN_ACT;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.DuplicateOnboarding;
import io.grantway.consent.record.NewConsentSet;
import io.grantway.consent.record.Presentation;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.registration.Country;
import io.grantway.oauth.registration.Registration;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.choice.ConsentTexts;
import io.grantway.web.pages.account.esign.Disclosure;
import io.grantway.web.pages.account.esign.Disclosures;
import io.grantway.web.pages.account.esign.OpenedDocuments;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The consents of a registration: the words of the country's policy, and the answers. */
@Named("registerConsents")
@RequestScoped
public class RegisterConsents {

    private static final String ADDRESS = "oauth/register";
    private static final String LABEL = "grantway";

    @Inject Exchange exchange;
    @Inject Policies policies;
    @Inject ConsentSets sets;
    @Inject ConsentTexts texts;
    @Inject Disclosures disclosures;
    @Inject OpenedDocuments documents;
    @Inject Clients clients;
    @Inject Evidence evidence;
    @Inject Text text;

    private Client client;
    private Registration registration;
    private PolicyType policy;
    private List<PolicyText> words;
    private Disclosure disclosure;
    private Instant openedAt;

    void prepare(Client client, Registration registration) {
        this.client = client;
        this.registration = registration;
        policy = new Country(registration.countryOfResidence()).policy();
        words =
                policy.required().stream()
                        .sorted()
                        .map(type -> policies.current(policy.text(), type.text(), text.language()))
                        .map(found -> found.orElseThrow())
                        .toList();
        if (isESign()) {
            disclosure =
                    disclosures.of(
                            clients.profile(client.applicationId()).partnerName(),
                            word(E_SIGN_ACT));
            openedAt =
                    documents
                            .openedAt(registration.userId(), client.partnerId(), disclosure)
                            .orElse(null);
        }
    }

    /** Records the answers; why they are not, or null. */
    String record() {
        if (!getShown().equals(exchange.value("shown"))) {
            return "WORDS_CHANGED";
        }
        if (isESign() && openedAt == null) {
            return "UNOPENED";
        }
        if (!policy.essential().stream().allMatch(this::isTicked)) {
            return "ESSENTIAL";
        }
        try {
            sets.open(
                    new NewConsentSet(
                            client.partnerId(),
                            registration.onboardingId().toString(),
                            LABEL,
                            policy.text(),
                            words.stream().map(this::item).toList(),
                            null,
                            evidence.on(page())));
        } catch (DuplicateOnboarding e) {
            // The form was sent twice: the first one counts
            return null;
        }
        return null;
    }

    void writeDocument() {
        documents.opened(registration.userId(), client.partnerId(), disclosure);
        disclosures.write(disclosure, exchange.has("copy"));
    }

    private NewConsentSet.Item item(PolicyText word) {
        var type = ConsentType.of(word.consentType()).orElseThrow();
        return new NewConsentSet.Item(
                type.text(),
                (isTicked(type) ? ConsentStatus.GRANTED : ConsentStatus.DENIED).text(),
                type == E_SIGN_ACT ? disclosures.proof(disclosure, openedAt) : null);
    }

    private boolean isTicked(ConsentType type) {
        return exchange.values("granted").contains(type.text());
    }

    private Presentation page() {
        var shown = new TreeMap<String, String>();
        shown.put("heading", text.of("register.CONSENTS.heading"));
        shown.put("lead", text.of("register.CONSENTS.lead"));
        shown.put("submit", text.of("register.next"));
        if (isESign()) {
            shown.put("disclosure", disclosure.words());
        }
        var items = new ArrayList<Presentation.Item>();
        for (var word : words) {
            items.add(
                    new Presentation.Item(
                            word.consentType(), word.sha256(), isEssential(word), false));
        }
        return texts.page(ADDRESS, words.get(0), shown, items);
    }

    private PolicyText word(ConsentType type) {
        return words.stream()
                .filter(word -> word.consentType().equals(type.text()))
                .findFirst()
                .orElseThrow();
    }

    public List<PolicyText> getWords() {
        return words;
    }

    /** Whether there is no account without it. */
    public boolean isEssential(PolicyText word) {
        return policy.essential().stream().anyMatch(type -> type.text().equals(word.consentType()));
    }

    /** Whether it was ticked on the form that comes back. */
    public boolean isChosen(PolicyText word) {
        return exchange.isPost() && exchange.values("granted").contains(word.consentType());
    }

    public boolean isESign() {
        return policy == PolicyType.US;
    }

    /** Null outside of the United States. */
    public Disclosure getDisclosure() {
        return disclosure;
    }

    /** When this browser opened the document; null where it has not. */
    public Instant getOpenedAt() {
        return openedAt;
    }

    /** What the form has to say that it showed. */
    public String getShown() {
        return words.stream().map(PolicyText::sha256).collect(Collectors.joining(";"))
                + (disclosure == null ? "" : ";" + disclosure.sha256());
    }
}
