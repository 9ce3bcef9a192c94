package io.grantway.web.pages.account.choice;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.record.Presentation;
import io.grantway.web.pages.account.PartnerConsents;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The preferences at one partner: one form. */
public final class PartnerChoices {

    private final PartnerConsents at;
    private final String name;
    private final List<Choice> choices;
    private final List<Agreement> agreements;

    PartnerChoices(
            PartnerConsents at, String name, List<Choice> choices, List<Agreement> agreements) {
        this.at = at;
        this.name = name;
        this.choices = choices;
        this.agreements = agreements;
    }

    public UUID getId() {
        return at.partnerId();
    }

    public String getName() {
        return name;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<Agreement> getAgreements() {
        return agreements;
    }

    /** What the form has to say that it showed: partner, words and answers. */
    public String getShown() {
        return at.partnerId()
                + choices.stream()
                        .map(choice -> ";" + choice.getText().sha256() + "=" + choice.getAnswer())
                        .collect(Collectors.joining());
    }

    /** The answer to a type that a form showed as given. */
    static String shownAnswer(String shown, int position) {
        return shown.split(";", -1)[position + 1].split("=", -1)[1];
    }

    /** The choices as a form showed them. */
    List<Presentation.Item> items(String shown) {
        var items = new java.util.ArrayList<Presentation.Item>();
        for (int i = 0; i < choices.size(); i++) {
            items.add(
                    new Presentation.Item(
                            choices.get(i).getName(),
                            choices.get(i).getText().sha256(),
                            false,
                            Answer.YES.text().equals(shownAnswer(shown, i))));
        }
        return items;
    }

    /** Whether a form showed the words of today. */
    boolean hasSameWords(String shown) {
        var parts = shown.split(";", -1);
        if (parts.length != choices.size() + 1) {
            return false;
        }
        for (int i = 0; i < choices.size(); i++) {
            if (!parts[i + 1].startsWith(choices.get(i).getText().sha256() + "=")) {
                return false;
            }
        }
        return true;
    }

    UUID setFor(ConsentType type) {
        return at.setFor(type);
    }
}
