package io.grantway.oauth.branding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A version as it is kept. */
@Entity
@Table(name = "hosted_ui")
class HostedUiVersion {

    @Id private UUID id;
    private UUID applicationId;
    private int version;
    private String background;
    private String textColour;
    private String accent;
    private String accentText;
    private byte[] logo;
    private Integer logoWidth;
    private Integer logoHeight;
    private UUID createdBy;
    private Instant createdAt;

    protected HostedUiVersion() {}

    HostedUiVersion(
            UUID id,
            UUID applicationId,
            int version,
            Palette palette,
            Logo logo,
            UUID createdBy,
            Instant createdAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.version = version;
        this.background = palette.background().value();
        this.textColour = palette.text().value();
        this.accent = palette.accent().value();
        this.accentText = palette.accentText().value();
        if (logo != null) {
            this.logo = logo.png();
            this.logoWidth = logo.width();
            this.logoHeight = logo.height();
        }
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    byte[] logo() {
        return logo;
    }

    HostedUi toHostedUi(List<HostedText> texts) {
        return new HostedUi(
                applicationId,
                version,
                Palette.of(background, textColour, accent, accentText),
                logoWidth,
                logoHeight,
                texts,
                createdBy,
                createdAt);
    }
}
