package io.grantway.oauth.branding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What a version says in one language. */
@Entity
@Table(name = "hosted_ui_text")
@IdClass(StoredText.Key.class)
class StoredText {

    @Id private UUID hostedUiId;
    @Id private String language;
    private String headline;
    private String explanation;

    record Key(UUID hostedUiId, String language) implements Serializable {}

    protected StoredText() {}

    StoredText(UUID hostedUiId, HostedText text) {
        this.hostedUiId = hostedUiId;
        this.language = text.language();
        this.headline = text.headline();
        this.explanation = text.explanation();
    }
}
