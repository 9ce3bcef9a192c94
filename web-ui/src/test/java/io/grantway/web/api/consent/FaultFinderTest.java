package io.grantway.web.api.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grantway.consent.record.InvalidConsents;
import org.junit.jupiter.api.Test;

class FaultFinderTest {

    @Test
    void aLongArrayDoesNotMakeALongAnswer() {
        var body = "{\"consents\":[" + "1,".repeat(10_000) + "1]}";
        var finder = new FaultFinder();

        finder.objects(FaultFinder.object(body), "consents", (object, place) -> place);

        var refused = assertThrows(InvalidConsents.class, finder::check);
        assertEquals(51, refused.details().size());
    }

    @Test
    void oneObjectTooManyIsStillRead() {
        var body = "{\"consents\":[" + "{},".repeat(60) + "{}]}";

        var read =
                new FaultFinder()
                        .objects(FaultFinder.object(body), "consents", (object, place) -> place);

        assertEquals(51, read.size());
        assertEquals("consents[50].", read.get(50));
    }
}
