package io.grantway.web.api.consent;

import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.Replay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A page as a user saw it, on the wire. */
@ApplicationScoped
class ReplayJson {

    @Inject Links links;

    Fields of(Replay replay) {
        var decision = replay.decision();
        return new Fields()
                .with("consentId", decision.recordId())
                .with("consentSetId", decision.consentSetId())
                .with("consentType", decision.consentType())
                .with("consentStatus", decision.status().text())
                .with("policy", decision.policy())
                .with("policyVersion", decision.version())
                .with("language", decision.language())
                .with("textSha256", decision.textSha256())
                .withPresent("limit", decision.limit() == null ? null : decision.limit().json())
                .with("actor", decision.actor())
                .with("timestamp", decision.at())
                .with("page", page(replay))
                .with(
                        "_links",
                        links.start()
                                .get(
                                        "self",
                                        Links.consent(decision.consentSetId(), decision.recordId())
                                                + "/replay")
                                .get("consentSet", Links.set(decision.consentSetId()))
                                .fields());
    }

    private static Fields page(Replay replay) {
        var page = replay.page();
        return new Fields()
                .with("shownBy", page.shownBy().name().toLowerCase(java.util.Locale.ROOT))
                .with("page", page.page())
                .with("policy", page.policy())
                .with("version", page.version())
                .with("language", page.language())
                .with("words", page.words())
                .with("choices", replay.choices().stream().map(ReplayJson::choice).toList());
    }

    private static Fields choice(Replay.Shown shown) {
        var item = shown.item();
        var text = shown.text();
        return new Fields()
                .with("consentType", item.consentType())
                .with("text", text.map(PolicyText::text).orElse(null))
                .with("textSha256", item.textSha256())
                .with("purpose", text.map(PolicyText::purpose).orElse(null))
                .with("retention", text.map(PolicyText::retention).orElse(null))
                .with("required", item.required())
                .with("preselected", item.preselected());
    }
}
