package io.grantway.web.pages.account.history;

import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.Presentation.ShownBy;
import io.grantway.consent.record.Replay;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A page as the user saw it. */
public final class ReplayOnScreen {

    private final Replay replay;

    /**
     * A choice of the page.
     *
     * @param text null where the words were never published here
     */
    public record Shown(String text, boolean required, boolean preselected, boolean decided) {}

    ReplayOnScreen(Replay replay) {
        this.replay = replay;
    }

    /** The address of the page, without its leading slash. */
    public String getPage() {
        return replay.page().page();
    }

    /** Whether this server showed the page; otherwise the partner did, and says so. */
    public boolean isOurs() {
        return replay.page().shownBy() == ShownBy.GRANTWAY;
    }

    public String getLanguage() {
        return replay.page().language();
    }

    /** Null where the page had none. */
    public String getHeading() {
        return word("heading");
    }

    public String getIntroduction() {
        return word("introduction");
    }

    public String getLegend() {
        return word("legend");
    }

    /** The notice above the question, the changes that the page told of, a longer document. */
    public List<String> getParagraphs() {
        return Stream.of("notice", "changes", "limit", "limitBefore", "disclosure")
                .map(this::word)
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The buttons, or the answers that each choice offered. */
    public List<String> getButtons() {
        return Stream.of("allow", "deny", "agree", "yes", "no")
                .map(this::word)
                .filter(Objects::nonNull)
                .toList();
    }

    public List<Shown> getChoices() {
        return replay.choices().stream()
                .map(
                        shown ->
                                new Shown(
                                        shown.text().map(PolicyText::text).orElse(null),
                                        shown.item().required(),
                                        shown.item().preselected(),
                                        shown.item()
                                                .consentType()
                                                .equals(replay.decision().consentType())))
                .toList();
    }

    private String word(String name) {
        return replay.page().words().get(name);
    }
}
