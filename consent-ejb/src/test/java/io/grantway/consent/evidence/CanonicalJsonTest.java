package io.grantway.consent.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void namesAreSortedAndEscapesShortest() {
        assertEquals(
                "{\"\\n\":\"\\u0001\",\"a\":[1,true,{\"b\":\"/<>&'\"}],\"€\":\"€\",\"\uD83D\uDE00\":2,\"\uFB33\":3}",
                CanonicalJson.of(
                        Map.of(
                                "\uFB33",
                                3,
                                "\uD83D\uDE00",
                                2L,
                                "€",
                                "€",
                                "\n",
                                "\u0001",
                                "a",
                                List.of(1, true, Map.of("b", "/<>&'")))));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.parse("[1]"));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.parse("{\"a\":"));
    }
}
