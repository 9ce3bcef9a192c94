package io.grantway.oauth.proof;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;

/**
 * Where the public keys of an application are.
 *
 * @param inline those that were registered themselves; empty for none
 * @param uri where to get them (RFC 7517 §5); null for nowhere
 */
public record RegisteredKeys(List<JWK> inline, String uri) {}
