package io.grantway.it.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.it.client.Browser;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jsoup.nodes.Element;

/**
 * A device that holds one passkey, and the browser before it: fills in the form of a page as the
 * page's script does (WebAuthn §6), truthfully or not.
 */
final class SoftAuthenticator {
    static final int PRESENT = 1;
    static final int VERIFIED = 1 << 2;
    private static final int ATTESTED = 1 << 6;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys = newKeys();
    byte[] credentialId = random(32);
    byte[] userHandle;
    String origin;
    String rpId = "localhost";
    String type;
    boolean crossOrigin;
    int flags = PRESENT | VERIFIED;
    int signCount;

    SoftAuthenticator(String origin) {
        this.origin = origin;
    }

    /** Makes a passkey for the form of the page. */
    void register(Browser browser) {
        var form = form(browser);
        userHandle = Base64.getUrlDecoder().decode(form.attr("data-user"));
        set(form, "attestationObject", attestation());
        set(form, "clientData", clientData("webauthn.create", form));
        form.selectFirst("[name=transports]").val("internal,nonsense");
    }

    /** Signs the challenge of the page. */
    void sign(Browser browser) {
        sign(form(browser), keys);
    }

    /** Signs it with a key of somebody else. */
    void forge(Browser browser) {
        sign(form(browser), newKeys());
    }

    private void sign(Element form, KeyPair by) {
        var data = authenticatorData(flags, new byte[0]);
        var clientData = clientData("webauthn.get", form);
        set(form, "passkey", credentialId);
        set(form, "userHandle", userHandle);
        set(form, "authenticatorData", data);
        set(form, "clientData", clientData);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(by.getPrivate());
            signature.update(data);
            signature.update(sha256(clientData));
            set(form, "signature", signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Element form(Browser browser) {
        return browser.page().selectFirst("form#passkey");
    }

    private byte[] clientData(String usual, Element form) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}"""
                .formatted(
                        type == null ? usual : type,
                        form.attr("data-challenge"),
                        origin,
                        crossOrigin)
                .getBytes(UTF_8);
    }

    private byte[] authenticatorData(int flags, byte[] rest) {
        return ByteBuffer.allocate(37 + rest.length)
                .put(sha256(rpId.getBytes(UTF_8)))
                .put((byte) flags)
                .putInt(signCount)
                .put(rest)
                .array();
    }

    /** CBOR (RFC 8949) of an attestation object in the format {@code none}. */
    private byte[] attestation() {
        var key = (ECPublicKey) keys.getPublic();
        var attested = new ByteArrayOutputStream();
        attested.writeBytes(new byte[16]);
        attested.write(credentialId.length >> 8);
        attested.write(credentialId.length);
        attested.writeBytes(credentialId);
        attested.writeBytes(hex("a5010203262001215820"));
        attested.writeBytes(coordinate(key.getW().getAffineX().toByteArray()));
        attested.writeBytes(hex("225820"));
        attested.writeBytes(coordinate(key.getW().getAffineY().toByteArray()));
        var data = authenticatorData(flags | ATTESTED, attested.toByteArray());
        var cbor = new ByteArrayOutputStream();
        cbor.writeBytes(hex("a363666d74646e6f6e656761747453746d74a068"));
        cbor.writeBytes("authData".getBytes(UTF_8));
        cbor.write(0x59);
        cbor.write(data.length >> 8);
        cbor.write(data.length);
        cbor.writeBytes(data);
        return cbor.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var coordinate = new byte[32];
        var length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, coordinate, 32 - length, length);
        return coordinate;
    }

    private static void set(Element form, String name, byte[] value) {
        form.selectFirst("[name=" + name + "]").val(BASE64URL.encodeToString(value));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
