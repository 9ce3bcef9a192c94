package io.grantway.web.pages.language;

import static io.grantway.web.Language.ENGLISH;
import static io.grantway.web.Language.FRENCH;
import static io.grantway.web.Language.GERMAN;
import static io.grantway.web.Language.SPANISH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageLanguageTest {

    private static final String SEAL = ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    private final Visit visit = new Visit();
    private final Chosen chosen = new Chosen();
    private final PageLanguage language = new PageLanguage(visit, chosen);

    @Test
    void isEnglishWhereNothingIsSaid() {
        assertEquals(ENGLISH, language.getCurrent());
    }

    @Test
    void theFirstThatTheBrowserAsksForAndThePagesSpeak() {
        visit.locales = List.of(Locale.JAPAN, Locale.CANADA_FRENCH, Locale.GERMANY);

        assertEquals(FRENCH, language.getCurrent());
    }

    @Test
    void theApplicationComesBeforeTheAccountAndTheChoiceBeforeBoth() {
        language.ofAccount(Optional.of("es"));
        language.askedFor(List.of("ja", "fr-CA", "de"));
        assertEquals(FRENCH, language.getCurrent());

        chosen.tag = "de";
        assertEquals(GERMAN, language.getCurrent());
    }

    @Test
    void theAccountComesBeforeTheBrowserAndTheChoiceBeforeBoth() {
        visit.locales = List.of(Locale.FRENCH);
        language.ofAccount(Optional.of("es"));
        assertEquals(SPANISH, language.getCurrent());

        chosen.tag = "de";
        assertEquals(GERMAN, language.getCurrent());
    }

    @Test
    void aFormIsAnsweredInTheLanguageThatItWasShownIn() {
        chosen.tag = "de";
        visit.csrf = "fr" + SEAL;

        assertEquals(FRENCH, language.getCurrent());
    }

    @Test
    void whatIsNoneOfOursDoesNotCount() {
        chosen.tag = "../../etc";
        visit.csrf = "tlh" + SEAL;
        language.ofAccount(Optional.of(""));
        visit.locales = List.of(Locale.ITALIAN);

        assertEquals(ENGLISH, language.getCurrent());
    }

    @Test
    void datesFollowTheRegionOfTheBrowserWithinTheLanguage() {
        visit.locales = List.of(Locale.US, Locale.forLanguageTag("de-AT-u-nu-arab"));
        assertEquals(Locale.US, language.locale());

        chosen.tag = "de";
        assertEquals(Locale.forLanguageTag("de-AT"), language.locale());

        chosen.tag = "es";
        assertEquals(Locale.forLanguageTag("es"), language.locale());
    }

    private static final class Visit extends Exchange {
        private List<Locale> locales = List.of();
        private String csrf;

        @Override
        public boolean isPost() {
            return csrf != null;
        }

        @Override
        public String value(String name) {
            return name.equals("csrf") ? csrf : null;
        }

        @Override
        public List<Locale> locales() {
            return locales;
        }
    }

    private static final class Chosen extends Cookies {
        private String tag;

        @Override
        public Optional<String> language() {
            return Optional.ofNullable(tag);
        }
    }
}
