package io.grantway.it.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Parametrizable;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers, read as the structured fields that they are
 * (RFC 9651): lists of strings with integers as parameters.
 */
record RateLimitFields(String policy, long quota, long window, long remaining, long reset) {

    static RateLimitFields of(Answer answer) {
        var policy = only(answer, "RateLimit-Policy");
        var state = only(answer, "RateLimit");
        assertThat(policy.getParams()).containsOnlyKeys("q", "w");
        assertThat(state.getParams()).containsOnlyKeys("r", "t");
        var name = ((StringItem) policy).get();
        assertThat(((StringItem) state).get()).isEqualTo(name);
        return new RateLimitFields(
                name,
                number(policy, "q"),
                number(policy, "w"),
                number(state, "r"),
                number(state, "t"));
    }

    /** What is answered to who has used up all. */
    static RateLimitFields ofRefusal(Answer answer) {
        var fields = of(answer);
        assertThat(fields.remaining()).isZero();
        assertThat(fields.reset()).isBetween(1L, fields.window());
        assertThat(answer.header("Retry-After").map(Long::valueOf).orElseThrow())
                .isBetween(1L, fields.window());
        return fields;
    }

    private static Parametrizable<?> only(Answer answer, String header) {
        var list = new Parser(answer.header(header).orElseThrow()).parseList();
        assertThat(list.get()).hasSize(1);
        return (Parametrizable<?>) list.get().get(0);
    }

    private static long number(Parametrizable<?> item, String parameter) {
        return ((IntegerItem) item.getParams().get(parameter)).getAsLong();
    }
}
