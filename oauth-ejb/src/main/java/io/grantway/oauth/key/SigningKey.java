package io.grantway.oauth.key;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One key of the series that signs access tokens. */
@Entity
@Table(name = "signing_key")
class SigningKey extends StoredKey {}
