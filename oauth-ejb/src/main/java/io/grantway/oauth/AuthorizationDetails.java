package io.grantway.oauth;

import com.nimbusds.jose.util.JSONArrayUtils;
import io.grantway.consent.permission.SpendingLimit;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Authorization details (RFC 9396) on the wire. There is one type, {@code transactions}: how much
 * may be paid with {@code transactions:write}. It has the members of a {@link SpendingLimit}.
 */
public final class AuthorizationDetails {
    /** The parameter of requests and answers, and the claim of access tokens. */
    public static final String NAME = "authorization_details";

    /** What {@code type} may be. */
    public static final String TRANSACTIONS = "transactions";

    private static final int LONGEST = 1_000;
    private static final String TYPE = "type";
    private static final Set<String> MEMBERS = Set.of(TYPE, "currency", "maxAmount", "maxTotal");
    private static final int QUOTES_OF_A_MEMBER = 4;

    private AuthorizationDetails() {}

    /**
     * What a request asks for.
     *
     * @param text null for nothing
     * @throws OAuthException invalid_authorization_details saying what is wrong
     */
    public static SpendingLimit parse(String text) {
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw invalid("must be at most " + LONGEST + " characters");
        }
        var detail = onlyOne(array(text));
        var members = new HashMap<String, String>();
        detail.forEach((name, value) -> members.put((String) name, string(name, value)));
        requireNothingTwice(text, members);
        if (!TRANSACTIONS.equals(members.get(TYPE))) {
            throw invalid("must have the type " + TRANSACTIONS);
        }
        try {
            return SpendingLimit.of(
                    members.get("currency"), members.get("maxAmount"), members.get("maxTotal"));
        } catch (IllegalArgumentException fault) {
            throw invalid("have a fault: " + fault.getMessage());
        }
    }

    /** As values of JSON; null for null. */
    public static List<Map<String, Object>> json(SpendingLimit limit) {
        if (limit == null) {
            return null;
        }
        var detail = new HashMap<String, Object>(limit.json());
        detail.put(TYPE, TRANSACTIONS);
        return List.of(detail);
    }

    /** What a genuine token of ours claims; null where it has no such claim. */
    public static SpendingLimit claimed(Object claim) {
        return claim == null ? null : SpendingLimit.of((Map<?, ?>) ((List<?>) claim).get(0));
    }

    /** More is asked for than there is. */
    public static OAuthException beyond(String what) {
        return invalid("go beyond what " + what);
    }

    public static OAuthException invalid(String fault) {
        return new OAuthException(
                OAuthError.INVALID_AUTHORIZATION_DETAILS, "authorization_details " + fault);
    }

    private static List<Object> array(String text) {
        try {
            return JSONArrayUtils.parse(text);
        } catch (ParseException e) {
            throw invalid("must be a JSON array");
        }
    }

    private static Map<?, ?> onlyOne(List<Object> array) {
        if (array.size() == 1 && array.get(0) instanceof Map<?, ?> detail) {
            return detail;
        }
        throw invalid("must be an array of one object: each type may be there once");
    }

    private static String string(Object name, Object value) {
        if (!MEMBERS.contains(name)) {
            throw invalid("may have type, currency, maxAmount and maxTotal, and nothing else");
        }
        if (value instanceof String text) {
            return text;
        }
        throw invalid("must have strings as values");
    }

    /** Of two members with one name the parser keeps one, but their quotes are still there. */
    private static void requireNothingTwice(String text, Map<String, String> members) {
        var quotes = text.chars().filter(character -> character == '"').count();
        if (quotes != (long) members.size() * QUOTES_OF_A_MEMBER || text.indexOf('\\') >= 0) {
            throw invalid("must have each member once, without escapes");
        }
    }
}
