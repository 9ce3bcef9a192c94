package io.grantway.web.pages.account.choice;

import static io.grantway.consent.policy.ConsentType.EMAIL_NOTIFICATIONS;
import static io.grantway.consent.policy.ConsentType.E_SIGN_ACT;
import static io.grantway.consent.policy.ConsentType.MARKETING_NOTIFICATIONS;
import static io.grantway.consent.policy.ConsentType.MARKETING_SHARING;
import static io.grantway.consent.policy.ConsentType.SMS_NOTIFICATIONS;
import static io.grantway.consent.policy.ConsentType.TERMS_AND_PRIVACY;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.ConsentSets;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user may be sent, and whether data may be shared: asked with no answer given before. */
@Named("preferences")
@RequestScoped
public class Preferences {

    private static final String ADDRESS = "account/preferences";
    private static final List<ConsentType> TYPES =
            List.of(
                    EMAIL_NOTIFICATIONS,
                    SMS_NOTIFICATIONS,
                    MARKETING_NOTIFICATIONS,
                    MARKETING_SHARING);

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject PrivacySignal privacySignal;
    @Inject ConsentSets sets;
    @Inject ConsentTexts texts;
    @Inject Evidence evidence;
    @Inject Names names;
    @Inject Text text;

    private List<PartnerChoices> all;

    /** Answers the request for {@code /account/preferences}. */
    public void answer() {
        account.answer(this::show, this::save);
    }

    private void show(Login login) {
        privacySignal.heed(login);
        all = partners.withConsents(login).stream().map(this::choices).toList();
        if (exchange.has("saved")) {
            account.tell(text.of("preferences.saved"));
        } else if (exchange.has("changed")) {
            account.tell(text.of("preferences.wordsChanged"));
        }
    }

    /** Records what differs from what was shown: a choice that was left alone stays as it is. */
    private void save(Login login) {
        var shown = exchange.value("shown");
        var choices = choices(partners.consents(login, account.id("partner")));
        if (shown == null || !choices.hasSameWords(shown)) {
            account.goTo("/account/preferences?changed");
            return;
        }
        var page = texts.page(ADDRESS, first(choices), words(choices), choices.items(shown));
        for (int i = 0; i < TYPES.size(); i++) {
            var before = PartnerChoices.shownAnswer(shown, i);
            var type = TYPES.get(i);
            Answer.of(exchange.value(type.text()))
                    .filter(answer -> !answer.text().equals(before))
                    .filter(answer -> isNews(choices, type, answer))
                    .ifPresent(answer -> record(choices, type, answer, page));
        }
        account.goTo("/account/preferences?saved");
    }

    private static boolean isNews(PartnerChoices choices, ConsentType type, Answer answer) {
        var known = choices.getChoices().get(TYPES.indexOf(type)).getAnswer();
        return !answer.text().equals(known);
    }

    private void record(
            PartnerChoices choices, ConsentType type, Answer answer, Presentation page) {
        sets.decide(
                choices.getId(), choices.setFor(type), type, answer.status(), evidence.on(page));
    }

    private PartnerChoices choices(PartnerConsents at) {
        return new PartnerChoices(
                at,
                names.partner(at.partnerId()),
                TYPES.stream()
                        .map(
                                type ->
                                        new Choice(
                                                type,
                                                texts.of(at, type),
                                                at.of(type),
                                                at.changesOf(type)))
                        .toList(),
                Stream.of(TERMS_AND_PRIVACY, E_SIGN_ACT)
                        .map(type -> Agreement.at(at, type))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Map<String, String> words(PartnerChoices choices) {
        return Map.of(
                "heading", text.of("preferences.heading"),
                "introduction", text.of("preferences.lead"),
                "legend", choices.getName(),
                "yes", text.of("preferences.yes"),
                "no", text.of("preferences.no"));
    }

    private static PolicyText first(PartnerChoices choices) {
        return choices.getChoices().get(0).getText();
    }

    public List<PartnerChoices> getAll() {
        return all;
    }

    /** Whether this browser sends the signal. */
    public boolean isSignalled() {
        return exchange.isPrivacyAskedFor();
    }
}
