package io.grantway.oauth.key;

import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;

/** A signing key, opened, with its signer. */
record LoadedKey(int generation, Instant signsFrom, JWK jwk, JWSSigner signer) {}
