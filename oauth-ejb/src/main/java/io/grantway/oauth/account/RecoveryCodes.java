package io.grantway.oauth.account;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ten codes of 12 digits for who has lost the authenticator. */
@Dependent
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final BigInteger MOST = BigInteger.TEN.pow(12);
    private static final Pattern CODE = Pattern.compile("[0-9]{12}");

    @Inject RecoveryCodeRepository codes;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /** Whether this can be a recovery code, and no code of an authenticator. */
    static boolean isOne(String code) {
        return CODE.matcher(code).matches();
    }

    /** New codes in the place of those before, as the user reads them; nobody can again. */
    List<String> renew(UUID userId) {
        var fresh = Stream.generate(this::random).distinct().limit(COUNT).toList();
        var now = clock.instant();
        codes.delete(userId);
        codes.insertAll(
                fresh.stream()
                        .map(
                                code ->
                                        new RecoveryCode(
                                                Secrets.timeOrderedId(now.toEpochMilli()),
                                                userId,
                                                hash(userId, code),
                                                now))
                        .toList());
        return fresh.stream().map(RecoveryCodes::inGroups).toList();
    }

    /** Whether the code is good; from now on it is not. */
    boolean spend(UUID userId, String code) {
        return codes.spend(userId, hash(userId, code), clock.instant()) == 1;
    }

    long good(UUID userId) {
        return codes.good(userId);
    }

    void delete(UUID userId) {
        codes.delete(userId);
    }

    void onAccountDeleted(@Observes AccountDeleted event) {
        codes.delete(event.userId());
    }

    private String random() {
        return "%012d".formatted(new BigInteger(1, secrets.random()).mod(MOST));
    }

    private String hash(UUID userId, String code) {
        return secrets.keyedText(Purpose.RECOVERY_CODE, userId + "\n" + code);
    }

    private static String inGroups(String code) {
        return String.join(
                " ",
                IntStream.iterate(0, start -> start < code.length(), start -> start + 4)
                        .mapToObj(start -> code.substring(start, start + 4))
                        .toList());
    }
}
