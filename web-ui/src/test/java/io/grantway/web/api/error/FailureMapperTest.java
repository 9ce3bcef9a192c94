package io.grantway.web.api.error;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureMapperTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "HYT00", "55P03"})
    void whatPassesIsTransient(String state) {
        var cause = new SQLException("no lock", state);

        assertTrue(
                FailureMapper.isTransient(new IllegalStateException(new RuntimeException(cause))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "HY000", "55006", ""})
    void whatStaysIsNot(String state) {
        assertFalse(FailureMapper.isTransient(new RuntimeException(new SQLException("no", state))));
    }

    @Test
    void aFailureOfAnotherKindIsNot() {
        assertFalse(FailureMapper.isTransient(new IllegalStateException()));
        assertFalse(FailureMapper.isTransient(new SQLException("no state")));
    }
}
