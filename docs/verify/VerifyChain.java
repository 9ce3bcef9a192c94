import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks an exported audit chain with nothing but the JDK (17 or newer):
 *
 * <pre>java VerifyChain.java export.jsonl jwks.json [checkpoints.jsonl ...]</pre>
 *
 * The export holds one entry a line, {"body":{...},"hash":"..."}, then checkpoints, {"checkpoint":"<JWS>"}. Further
 * files hold checkpoints that were sent off the server's machine earlier. Checked are the canonical form of each line
 * (RFC 8785), the sequence, each link of the chain, and the checkpoints' signatures (ES256) and statements. Prints
 * "OK n entries" and ends with 0, or points at the first bad line and ends with 1.
 */
class VerifyChain {

    private static final Base64.Decoder BASE64URL = Base64.getUrlDecoder();
    private static final String BODY = "{\"body\":";
    private static final String HASH = ",\"hash\":\"";

    private final Map<String, PublicKey> keys;
    private final List<String> hashes = new ArrayList<>();
    private String tenant;
    private long signedUpTo;

    private VerifyChain(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("usage: java VerifyChain.java export.jsonl jwks.json [checkpoints.jsonl ...]");
            System.exit(2);
        }
        System.exit(verify(List.of(args), System.out) ? 0 : 1);
    }

    static boolean verify(List<String> files, PrintStream out) throws Exception {
        var chain = new VerifyChain(keys(Json.parse(Files.readString(Path.of(files.get(1))))));
        try {
            chain.read(files.get(0));
            for (var more : files.subList(2, files.size())) {
                chain.read(more);
            }
        } catch (Bad bad) {
            out.println("BAD " + bad.getMessage());
            return false;
        }
        out.println("OK " + chain.hashes.size() + " entries");
        out.println(
                chain.signedUpTo == 0
                        ? "No checkpoint: that nothing was cut off the end is not proved"
                        : "Signed up to entry " + chain.signedUpTo);
        return true;
    }

    private void read(String file) throws Exception {
        try (var lines = Files.newBufferedReader(Path.of(file), StandardCharsets.ISO_8859_1)) {
            var number = 0;
            for (var raw = lines.readLine(); raw != null; raw = lines.readLine()) {
                number++;
                try {
                    var line = utf8(raw);
                    if (line.startsWith(BODY)) {
                        entry(line);
                    } else {
                        checkpoint(line);
                    }
                } catch (Bad bad) {
                    throw new Bad(file + " line " + number + ": " + bad.getMessage());
                } catch (RuntimeException | CharacterCodingException e) {
                    throw new Bad(file + " line " + number + ": not readable: " + e.getMessage());
                }
            }
        }
    }

    /** A line is read byte by byte, so that one that is no UTF-8 is found where it is. */
    private static String utf8(String raw) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }

    private void entry(String line) throws Exception {
        var seq = hashes.size() + 1;
        var end = line.lastIndexOf(HASH);
        require(end > 0 && line.endsWith("\"}"), seq, "malformed line");
        var body = line.substring(BODY.length(), end);
        var hash = line.substring(end + HASH.length(), line.length() - 2);
        var json = Json.parse(body);
        require(Json.canonical(json).equals(body), seq, "not in canonical form");
        if (seq == 1) {
            tenant = (String) json.get("tenantId");
        }
        require(String.valueOf(json.get("seq")).equals(String.valueOf(seq)), seq, "sequence says " + json.get("seq"));
        require(tenant != null && tenant.equals(json.get("tenantId")), seq, "of another chain");
        var previous = seq == 1 ? genesis() : hashes.get(seq - 2);
        require(previous.equals(json.get("previous")), seq, "does not follow the entry before");
        require(link(previous, body).equals(hash), seq, "hash does not fit");
        hashes.add(hash);
    }

    private void checkpoint(String line) throws Exception {
        var jws = (String) Json.parse(line).get("checkpoint");
        var parts = jws == null ? new String[0] : jws.split("\\.");
        if (parts.length != 3) {
            throw new Bad("neither an entry nor a checkpoint");
        }
        var header = Json.parse(text(parts[0]));
        var claims = Json.parse(text(parts[1]));
        var key = keys.get(String.valueOf(header.get("kid")));
        if (!"audit-checkpoint+jwt".equals(header.get("typ")) || !"ES256".equals(header.get("alg")) || key == null) {
            throw new Bad("checkpoint of an unknown key or kind");
        }
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        var signed = BASE64URL.decode(parts[2]);
        if (!base64url(signed).equals(parts[2]) || !signature.verify(signed)) {
            throw new Bad("checkpoint's signature does not fit");
        }
        if (!String.valueOf(claims.get("tenantId")).equals(tenant)) {
            throw new Bad("checkpoint of another chain");
        }
        var seq = Long.parseLong(String.valueOf(claims.get("seq")));
        if (seq > hashes.size()) {
            throw new Bad("entries " + (hashes.size() + 1) + " to " + seq + " were cut off");
        }
        if (seq < 1 || !hashes.get((int) seq - 1).equals(claims.get("hash"))) {
            throw new Bad("entry " + seq + " or one before it is not what was signed");
        }
        signedUpTo = Math.max(signedUpTo, seq);
    }

    private static void require(boolean isTrue, int seq, String fault) throws Bad {
        if (!isTrue) {
            throw new Bad("entry " + seq + ": " + fault);
        }
    }

    private String genesis() throws Exception {
        return base64url(sha256(tenant.getBytes(StandardCharsets.UTF_8)));
    }

    private static String link(String previous, String body) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(BASE64URL.decode(previous));
        bytes.write(sha256(body.getBytes(StandardCharsets.UTF_8)));
        return base64url(sha256(bytes.toByteArray()));
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(String part) {
        return new String(BASE64URL.decode(part), StandardCharsets.UTF_8);
    }

    private static Map<String, PublicKey> keys(Map<String, Object> jwks) throws Exception {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var curve = parameters.getParameterSpec(ECParameterSpec.class);
        var keys = new HashMap<String, PublicKey>();
        for (var each : (List<?>) jwks.get("keys")) {
            var jwk = (Map<?, ?>) each;
            if ("P-256".equals(jwk.get("crv"))) {
                var x = new BigInteger(1, BASE64URL.decode((String) jwk.get("x")));
                var y = new BigInteger(1, BASE64URL.decode((String) jwk.get("y")));
                keys.put(
                        (String) jwk.get("kid"),
                        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve)));
            }
        }
        return keys;
    }

    private static class Bad extends IOException {
        Bad(String message) {
            super(message);
        }
    }

    /** As much of JSON as the chain uses: objects, arrays, strings, whole numbers, true, false, null. */
    private static class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Map<String, Object> parse(String text) {
            var json = new Json(text);
            var value = json.value();
            json.space();
            if (json.at != text.length()) {
                throw new IllegalArgumentException("something follows the object");
            }
            return object(value);
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> object(Object value) {
            if (value instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
            throw new IllegalArgumentException("no JSON object");
        }

        private Object value() {
            space();
            return switch (peek()) {
                case '{' -> map();
                case '[' -> list();
                case '"' -> string();
                default -> literal();
            };
        }

        private Map<String, Object> map() {
            var map = new TreeMap<String, Object>();
            at++;
            for (space(); peek() != '}'; space()) {
                if (!map.isEmpty()) {
                    expect(',');
                }
                space();
                var name = string();
                space();
                expect(':');
                if (map.put(name, value()) != null) {
                    throw new IllegalArgumentException(name + " is there twice");
                }
            }
            at++;
            return map;
        }

        private List<Object> list() {
            var list = new ArrayList<>();
            at++;
            for (space(); peek() != ']'; space()) {
                if (!list.isEmpty()) {
                    expect(',');
                }
                list.add(value());
            }
            at++;
            return list;
        }

        private String string() {
            expect('"');
            var string = new StringBuilder();
            while (peek() != '"') {
                var c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            var c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            var index = "\"\\/bfnrt".indexOf(c);
            if (index < 0) {
                throw new IllegalArgumentException("unknown escape");
            }
            return "\"\\/\b\f\n\r\t".charAt(index);
        }

        private Object literal() {
            var start = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var literal = text.substring(start, at);
            return switch (literal) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> "null";
                default -> Long.parseLong(literal);
            };
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw new IllegalArgumentException("it ends too early");
            }
            return text.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new IllegalArgumentException(c + " expected at " + at);
            }
            at++;
        }

        /** RFC 8785: names sorted by UTF-16, no spaces, the shortest escapes. */
        static String canonical(Object value) {
            var out = new StringBuilder();
            write(value, out);
            return out.toString();
        }

        private static void write(Object value, StringBuilder out) {
            if (value instanceof Map<?, ?> map) {
                var separator = "{";
                for (var member : map.entrySet()) {
                    out.append(separator);
                    quote((String) member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            } else if (value instanceof List<?> list) {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(list.get(i), out);
                }
                out.append(']');
            } else if (value instanceof String string) {
                quote(string, out);
            } else {
                out.append(value);
            }
        }

        private static void quote(String string, StringBuilder out) {
            out.append('"');
            for (int i = 0; i < string.length(); i++) {
                var c = string.charAt(i);
                var index = "\"\\\b\f\n\r\t".indexOf(c);
                if (index >= 0) {
                    out.append('\\').append("\"\\bfnrt".charAt(index));
                } else if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }
}
