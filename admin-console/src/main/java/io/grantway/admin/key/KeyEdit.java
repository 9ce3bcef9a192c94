package io.grantway.admin.key;

import io.grantway.oauth.keypair.KeyInfo;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What is typed to change a key pair. */
public class KeyEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int version;
    private final Instant endBefore;
    private String name;
    private LocalDate expiresOn;

    KeyEdit(KeyInfo key) {
        version = key.version();
        endBefore = key.expiresAt();
        name = key.name();
        expiresOn = day(endBefore);
    }

    int version() {
        return version;
    }

    /** The time of day stays where the day does. */
    Instant expiresAt() {
        if (expiresOn == null || expiresOn.equals(day(endBefore))) {
            return expiresOn == null ? null : endBefore;
        }
        return expiresOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
