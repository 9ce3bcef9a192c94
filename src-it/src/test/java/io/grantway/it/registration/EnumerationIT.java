package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Neither the answer nor the time that it takes tells whether an address has an account. Known and
 * unknown ones take turns, so that what else the machine does falls on both.
 */
@OnServer
@Tag("alone")
class EnumerationIT {
    private static final int USERS = 10;
    private static final int TRIES_OF_A_USER = 4;
    private static final int LOGINS = 200;
    private static final double MOST_DIFFERENCE = 0.25;
    private static final double UNSEEN_MILLIS = 5;

    private final GrantwayServer server;
    private final Partner partner;

    EnumerationIT(GrantwayServer server) {
        this.server = server;
        this.partner = new Partner(server, ACME_WALLET);
    }

    @Test
    void aWrongPasswordAndAnUnknownUser() {
        compare(
                "login",
                LOGINS,
                turn -> login(ADA.email, "wrong password " + turn),
                turn -> login("nobody-" + turn + "@example.com", "wrong password " + turn));
    }

    @Test
    void aLostPasswordOfAUserAndOfNobody() {
        var users = users();
        compare(
                "reset",
                USERS * TRIES_OF_A_USER,
                turn -> reset(users.get(turn % USERS).email()),
                turn -> reset("nobody-" + turn % USERS + "@reset.example.com"));
    }

    @Test
    void aRegistrationOfAUserAndOfSomebodyNew() {
        var users = users();
        compare(
                "register",
                USERS * TRIES_OF_A_USER,
                turn -> users.get(turn % USERS).send(),
                turn -> users.get(0).as("new-" + turn % USERS + "@register.example.com").send());
    }

    private void compare(
            String what, int tries, IntFunction<Answer> known, IntFunction<Answer> unknown) {
        var knownTimes = new ArrayList<Double>();
        var unknownTimes = new ArrayList<Double>();
        for (var turn = 0; turn < tries; turn++) {
            var ofKnown = timed(known, turn, knownTimes);
            var ofUnknown = timed(unknown, turn, unknownTimes);
            assertThat(shape(ofUnknown)).isEqualTo(shape(ofKnown));
        }
        var left = median(knownTimes);
        var right = median(unknownTimes);
        System.out.printf("%s: median %.2f ms known, %.2f ms unknown%n", what, left, right);
        assertThat(Math.abs(left - right))
                .as("%s: %.2f ms known, %.2f ms unknown", what, left, right)
                .isLessThan(Math.max(UNSEEN_MILLIS, MOST_DIFFERENCE * Math.max(left, right)));
    }

    private static Answer timed(IntFunction<Answer> call, int turn, List<Double> times) {
        var start = System.nanoTime();
        var answer = call.apply(turn);
        times.add((System.nanoTime() - start) / 1e6);
        return answer;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** The inspector keeps the first calls of an hour, whatever they say. */
    private static String shape(Answer answer) {
        var headers = new TreeSet<>(answer.headers().map().keySet());
        headers.remove("x-error-ref");
        return answer.status()
                + headers.toString()
                + answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    private List<Newcomer> users() {
        return IntStream.range(0, USERS).mapToObj(each -> registered()).toList();
    }

    private Newcomer registered() {
        var user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
        return user;
    }

    private Answer login(String email, String password) {
        return partner.tryLogin(Map.of("email", email, "password", password));
    }

    private Answer reset(String email) {
        return partner.call("POST", "/v1/auth/password/reset/request")
                .json(Map.of("email", email))
                .send();
    }
}
