package io.grantway.consent.record;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.policy.PolicyText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A page on which a user was asked: what it showed, in which order, with which defaults. It has no
 * personal data, so that all users who saw the same page share it.
 *
 * @param shownBy who rendered it
 * @param page which page it was, for example {@code oauth/consent}
 * @param words other words of the page by name, such as its title and introduction
 */
public record Presentation(
        ShownBy shownBy,
        String page,
        String policy,
        String version,
        String language,
        Map<String, String> words,
        List<Item> items) {

    /** Who rendered a page. */
    public enum ShownBy {
        /** This server. */
        GRANTWAY,
        /** The partner's own user interface: only what it says was shown is known. */
        PARTNER;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One choice of the page.
     *
     * @param textSha256 of exactly the text beside it
     * @param required whether the page did not go on without it
     * @param preselected whether it was ticked when the page appeared
     */
    public record Item(
            String consentType, String textSha256, boolean required, boolean preselected) {}

    public Presentation {
        words = words == null ? Map.of() : Map.copyOf(words);
        items = List.copyOf(items);
    }

    /**
     * A page of the partner's own, of which no more is known than the texts that it had to show.
     */
    static Presentation byPartner(
            String policy, String version, String language, List<PolicyText> texts) {
        return byPartner(policy, version, language, null, texts);
    }

    /**
     * @param limit that it had to show, too, in words of its own; null for none
     */
    static Presentation byPartner(
            String policy,
            String version,
            String language,
            SpendingLimit limit,
            List<PolicyText> texts) {
        return new Presentation(
                ShownBy.PARTNER,
                "",
                policy,
                version,
                language,
                limit == null ? null : Map.of("limit", SpendingLimit.format(limit)),
                texts.stream()
                        .map(text -> new Item(text.consentType(), text.sha256(), false, false))
                        .toList());
    }

    String canonical() {
        var json = new TreeMap<String, Object>();
        json.put("shownBy", shownBy.text());
        json.put("page", page);
        json.put("policy", policy);
        json.put("version", version);
        json.put("language", language);
        json.put("words", words);
        json.put("items", items.stream().map(Presentation::json).toList());
        return CanonicalJson.of(json);
    }

    String sha256() {
        return Digest.sha256(canonical());
    }

    static Presentation parse(String canonical) {
        var json = CanonicalJson.parse(canonical);
        var words = new TreeMap<String, String>();
        ((Map<?, ?>) json.get("words"))
                .forEach((name, word) -> words.put((String) name, (String) word));
        return new Presentation(
                ShownBy.valueOf(((String) json.get("shownBy")).toUpperCase(Locale.ROOT)),
                (String) json.get("page"),
                (String) json.get("policy"),
                (String) json.get("version"),
                (String) json.get("language"),
                words,
                ((List<?>) json.get("items"))
                        .stream().map(item -> item((Map<?, ?>) item)).toList());
    }

    private static Map<String, Object> json(Item item) {
        return Map.of(
                "consentType", item.consentType(),
                "textSha256", item.textSha256(),
                "required", item.required(),
                "preselected", item.preselected());
    }

    private static Item item(Map<?, ?> json) {
        return new Item(
                (String) json.get("consentType"),
                (String) json.get("textSha256"),
                (Boolean) json.get("required"),
                (Boolean) json.get("preselected"));
    }
}
