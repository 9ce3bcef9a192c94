package io.grantway.it.refused;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Partner;
import java.util.function.Function;

/**
 * A row of a table of refused inputs.
 *
 * @param input what is wrong with it
 * @param error the code of RFC 6749 §5.2, or the message under {@code /v1}
 */
record Refusal(String input, int status, String error, Function<Partner, Answer> call) {
    @Override
    public String toString() {
        return input;
    }
}
