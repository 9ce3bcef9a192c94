package io.grantway.consent.policy;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents that users are asked to agree to, by version and language. */
@Stateless
public class Policies {

    /** The policy behind the permissions that an application asks for on the consent page. */
    public static final String DATA_ACCESS = "data-access";

    /** The language that every text has. */
    public static final String FALLBACK_LANGUAGE = "en";

    @Inject PolicyRepository repository;
    @Inject PolicyShelf shelf;
    @Inject Event<PolicyShelf.Published> published;
    @Inject Clock clock;

    /** The version of the data access policy that a user agrees to now, for example {@code 1.0}. */
    public String currentDataAccessVersion() {
        return currentVersion(DATA_ACCESS);
    }

    /** The version of a policy that a user agrees to now. */
    public String currentVersion(String policy) {
        return shelf.book().versionAt(policy, clock.instant()).orElseThrow();
    }

    /**
     * The texts that a user is shown now, in their order.
     *
     * @param language English stands in where there is no text in it
     */
    public List<PolicyText> current(String policy, String language) {
        return shelf.book().texts(policy, currentVersion(policy), language);
    }

    /** The text of one consent that a user is shown now. */
    public Optional<PolicyText> current(String policy, String consentType, String language) {
        return text(policy, currentVersion(policy), consentType, language);
    }

    /** The text of one consent in a version that was in force at some time. */
    public Optional<PolicyText> text(
            String policy, String version, String consentType, String language) {
        return shelf.book().texts(policy, version, language).stream()
                .filter(text -> text.consentType().equals(consentType))
                .findFirst();
    }

    /** A published text by its SHA-256 in base64url. */
    public Optional<PolicyText> text(String sha256) {
        return shelf.book().bySha256(sha256);
    }

    /** Whether who agreed to this version need not be asked again. */
    public boolean holds(String policy, String consentType, String version) {
        var changes =
                shelf.book()
                        .materialSince(
                                policy, consentType, version, FALLBACK_LANGUAGE, clock.instant());
        return changes != null && changes.isEmpty();
    }

    /** What changed materially since a version, oldest first; each says it in changeSummary. */
    public List<PolicyText> changesSince(
            String policy, String consentType, String version, String language) {
        var changes =
                shelf.book().materialSince(policy, consentType, version, language, clock.instant());
        return changes == null ? List.of() : changes;
    }

    /**
     * Adds a version; in force on every node half a minute later, unless it says a later time.
     *
     * @throws InvalidPolicy where the version was published before with other words
     */
    public void publish(PolicyDocument document) {
        var texts = texts(document);
        if (repository.add(document.policy(), document.version(), document.effectiveFrom()) == 1) {
            repository.insert(texts);
            published.fire(new PolicyShelf.Published());
        } else if (!isPublished(document)) {
            throw new InvalidPolicy(
                    List.of(
                            document.policy()
                                    + " "
                                    + document.version()
                                    + " was published with other words: publish a new version"));
        }
    }

    /**
     * Publishes what this release ships and what an operator added.
     *
     * @param folder null for none
     * @throws InvalidPolicy naming the file
     */
    public void load(Path folder) {
        var documents = new ArrayList<>(PolicyFiles.shipped());
        if (folder != null) {
            documents.addAll(PolicyFiles.in(folder));
        }
        documents.forEach(this::publish);
    }

    private boolean isPublished(PolicyDocument document) {
        var known =
                repository.all().stream()
                        .filter(text -> text.policy().equals(document.policy()))
                        .filter(text -> text.version().equals(document.version()))
                        .map(PolicyText::wording)
                        .collect(toSet());
        return document.wordings().equals(known);
    }

    private static List<ConsentText> texts(PolicyDocument document) {
        var texts = new ArrayList<ConsentText>();
        for (int position = 0; position < document.items().size(); position++) {
            var item = document.items().get(position);
            for (var words : item.words().entrySet()) {
                texts.add(
                        new ConsentText(
                                document, position, item, words.getKey(), words.getValue()));
            }
        }
        return texts;
    }
}
