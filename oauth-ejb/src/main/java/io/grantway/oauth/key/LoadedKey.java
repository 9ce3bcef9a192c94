package io.grantway.oauth.key;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** A signing key, opened, with its signer. */
record LoadedKey(int generation, Instant signsFrom, ECKey jwk, DeterministicEs256Signer signer) {}
