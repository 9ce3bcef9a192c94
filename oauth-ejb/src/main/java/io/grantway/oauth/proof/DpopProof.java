package io.grantway.oauth.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import io.grantway.oauth.Secrets;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A proof of possession (RFC 9449 §4.2) that the key in its header signed. */
final class DpopProof {

    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");
    private static final Duration MOST_AGE = Duration.ofMinutes(5);
    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final int MOST_ID = 255;

    private final SignedStatement statement;
    private final String thumbprint;

    private DpopProof(SignedStatement statement, String thumbprint) {
        this.statement = statement;
        this.thumbprint = thumbprint;
    }

    static DpopProof parse(String text) {
        try {
            var statement = SignedStatement.parse(text);
            if (!TYPE.equals(statement.type())) {
                throw DpopRefused.proof("must have the typ dpop+jwt");
            }
            var key = statement.embeddedKey();
            if (key == null || key.isPrivate()) {
                throw DpopRefused.proof("must have a public jwk in its header");
            }
            if (!statement.isSignedBy(key)) {
                throw DpopRefused.proof("is not signed by its jwk");
            }
            return new DpopProof(statement, key.computeThumbprint().toString());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw DpopRefused.proof("is not a JWT that is signed by ES256, EdDSA, PS256 or RS256");
        }
    }

    /** The SHA-256 of the key (RFC 7638), in base64url: {@code jkt}. */
    String thumbprint() {
        return thumbprint;
    }

    /**
     * Makes sure that the proof is for this request.
     *
     * @param url without query and fragment
     */
    void requireFor(String method, String url, Instant now) {
        if (!method.equals(claim("htm"))) {
            throw DpopRefused.proof("must have the request's method as htm");
        }
        if (!isSame(url, claim("htu"))) {
            throw DpopRefused.proof("must have the request's URL, without query, as htu");
        }
        var issueTime = statement.claims().getIssueTime();
        if (issueTime == null
                || issueTime.toInstant().isBefore(now.minus(MOST_AGE))
                || issueTime.toInstant().isAfter(now.plus(LEEWAY))) {
            throw DpopRefused.proof("must have the time of the request as iat");
        }
        if (id() == null || id().isBlank() || id().length() > MOST_ID) {
            throw DpopRefused.proof("must have a jti of at most " + MOST_ID + " characters");
        }
    }

    void requireToken(String accessToken) {
        if (!Secrets.same(sha256(accessToken), claim("ath"))) {
            throw DpopRefused.proof("must have the hash of the access token as ath");
        }
    }

    String nonce() {
        return claim("nonce");
    }

    String id() {
        return statement.claims().getJWTID();
    }

    /** After this, {@link #requireFor} refuses the proof by its age. */
    Instant expiresAt() {
        return statement.claims().getIssueTime().toInstant().plus(MOST_AGE);
    }

    private String claim(String name) {
        return statement.claims().getClaim(name) instanceof String text ? text : null;
    }

    /** Compared after the normalization of RFC 3986 §6.2.2 and §6.2.3 that URLs in use need. */
    private static boolean isSame(String url, String htu) {
        if (htu == null) {
            return false;
        }
        try {
            return normal(url).equals(normal(htu));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String normal(String url) throws URISyntaxException {
        var uri = new URI(url);
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new URISyntaxException(url, "not a URL");
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var isDefault = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme
                + "://"
                + uri.getHost().toLowerCase(Locale.ROOT)
                + (isDefault ? "" : ":" + uri.getPort())
                + uri.getRawPath();
    }

    private static String sha256(String text) {
        try {
            return Secrets.base64Url(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
