package io.grantway.web.pages.account.devices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What browsers call themselves, in the words of those who use them. */
public final class BrowserName {

    /** In this order: most also name those that they are made to resemble. */
    private static final List<String[]> BROWSERS =
            List.of(
                    new String[] {"Edge", "Edg/", "EdgA/", "EdgiOS/"},
                    new String[] {"Opera", "OPR/"},
                    new String[] {"Samsung Internet", "SamsungBrowser/"},
                    new String[] {"Firefox", "Firefox/", "FxiOS/"},
                    new String[] {"Chrome", "Chrome/", "CriOS/"},
                    new String[] {"Safari", "Safari/"});

    private static final List<String[]> SYSTEMS =
            List.of(
                    new String[] {"Windows", "Windows"},
                    new String[] {"iPhone", "iPhone"},
                    new String[] {"iPad", "iPad"},
                    new String[] {"Android", "Android"},
                    new String[] {"macOS", "Mac OS X"},
                    new String[] {"ChromeOS", "CrOS"},
                    new String[] {"Linux", "Linux"});

    private BrowserName() {}

    /** The browser; empty where it is none of the known ones. */
    static Optional<String> browser(String userAgent) {
        return first(BROWSERS, userAgent);
    }

    /** What it runs on; empty where that is not known. */
    static Optional<String> system(String userAgent) {
        return first(SYSTEMS, userAgent);
    }

    /** Both, as far as they are known; empty where neither is. */
    public static String words(String userAgent) {
        return Stream.of(browser(userAgent), system(userAgent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<String[]> names, String userAgent) {
        return names.stream()
                .filter(name -> Arrays.stream(name, 1, name.length).anyMatch(userAgent::contains))
                .map(name -> name[0])
                .findFirst();
    }
}
