package io.grantway.oauth.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grantway.oauth.InvalidInput;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "#000000, #ffffff, 21.00",
        "#ffffff, #000000, 21.00",
        "#ffffff, #ffffff, 1.00",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59",
        "#00ff00, #ffffff, 1.37",
        "#ffff00, #000000, 19.56",
        "#949494, #ffffff, 3.03"
    })
    void theContrastIsThatOfTheGuidelines(String one, String two, double ratio) {
        assertEquals(ratio, new Colour(one).contrast(new Colour(two)), 0.005);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "#ffffff, #111111, #0b6b5d, #ffffff, ''",
        "#000000, #ffffff, #5fd0b8, #06231e, ''",
        "#ffffff, #767676, #767676, #ffffff, ''",
        "#ffffff, #777777, #0b6b5d, #ffffff, text",
        "#ffffff, #111111, #0b6b5d, #555555, accentText",
        "#ffffff, #111111, #959595, #000000, accent",
        "#ffffff, #ffffff, #ffffff, #ffffff, text accentText accent",
        "white,   #111111, #0b6b5d, #ffffff, background",
        "#ffffff, #11111,  #0b6b5d, #ffffff, text",
        "#ffffff, #111111, '#0b6b5d;}', #ffffff, accent"
    })
    void whatCanNotBeReadIsRefusedByItsField(
            String background, String text, String accent, String accentText, String fields) {
        var expected = Stream.of(fields.split(" ")).filter(field -> !field.isEmpty()).toList();
        assertEquals(expected, faults(background, text, accent, accentText));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#12345g", "red", "#1234567", "url(x)", "#fff"})
    void aColourIsSixHexDigits(String text) {
        assertThrows(InvalidInput.class, () -> new Colour(text));
    }

    private static List<String> faults(String one, String two, String three, String four) {
        try {
            Palette.of(one, two, three, four);
            return List.of();
        } catch (InvalidInput e) {
            return e.faults().stream().map(InvalidInput.Fault::field).toList();
        }
    }
}
