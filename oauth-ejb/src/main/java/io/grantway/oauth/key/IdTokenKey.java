package io.grantway.oauth.key;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One key of the series that signs ID tokens by RS256. */
@Entity
@Table(name = "id_token_key")
class IdTokenKey extends StoredKey {}
