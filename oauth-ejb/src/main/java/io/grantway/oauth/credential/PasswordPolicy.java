package io.grantway.oauth.credential;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a new password has to be (NIST SP 800-63B §3.1.1.2): long enough, and not among those that
 * are guessed first. What kinds of characters it is made of is nobody's business but the user's.
 */
@Shared
public class PasswordPolicy {

    public static final int LEAST = 10;
    public static final int MOST = 256;

    private static final String SERVICE = "grantway";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** The estimate takes time that grows with the square of the length. */
    private static final int MOST_MEASURED = 72;

    private static final int LEAST_WORD = 4;
    private static final int LEAST_STRENGTH = 2;

    private final CommonPasswords common;
    private final Zxcvbn zxcvbn = new Zxcvbn();

    @Inject
    PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /**
     * @param context what an attacker knows of the user: address, names; null is left out
     * @throws InvalidInput naming the field {@code password}
     */
    public void require(String password, Collection<String> context) {
        fault(password, context)
                .ifPresent(
                        fault -> {
                            throw new InvalidInput("password", fault.message());
                        });
    }

    /** What is wrong with a new password; empty where nothing is. */
    public Optional<PasswordFault> fault(String password, Collection<String> context) {
        var length = password.codePointCount(0, password.length());
        if (length > MOST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        if (!OpaqueString.isFit(password)) {
            return Optional.of(PasswordFault.UNREADABLE);
        }
        if (length < LEAST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (isCommon(password)) {
            return Optional.of(PasswordFault.COMMON);
        }
        var words = words(context);
        if (isPersonal(password, words)) {
            return Optional.of(PasswordFault.PERSONAL);
        }
        return measured(password, words) < LEAST_STRENGTH
                ? Optional.of(PasswordFault.GUESSABLE)
                : Optional.empty();
    }

    /** From 0, guessed at once, to 4, not guessed by anybody. */
    public int strength(String password, Collection<String> context) {
        return fault(password, context).isPresent()
                ? Math.min(1, measured(password, words(context)))
                : measured(password, words(context));
    }

    private int measured(String password, List<String> words) {
        var end = Math.min(password.length(), MOST_MEASURED);
        return zxcvbn.measure(password.substring(0, end), words).getScore();
    }

    /** Also with digits and signs put before and behind it. */
    private boolean isCommon(String password) {
        var bare = DECORATION.matcher(password).replaceAll("");
        return common.contains(password) || bare.length() >= LEAST_WORD && common.contains(bare);
    }

    private static boolean isPersonal(String password, List<String> words) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return rest.length() < password.length()
                && rest.codePoints().filter(Character::isLetter).count() < LEAST_WORD;
    }

    private static List<String> words(Collection<String> context) {
        return Stream.concat(
                        Stream.of(SERVICE),
                        context.stream()
                                .filter(text -> text != null && !text.isBlank())
                                .flatMap(PasswordPolicy::wholeAndParts))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= LEAST_WORD)
                .distinct()
                .toList();
    }

    private static Stream<String> wholeAndParts(String text) {
        return Stream.concat(Stream.of(text.strip()), BETWEEN_WORDS.splitAsStream(text));
    }
}
