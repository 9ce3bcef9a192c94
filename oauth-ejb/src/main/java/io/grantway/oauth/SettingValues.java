package io.grantway.oauth;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads settings and collects what is wrong with them, to name all of it at once. */
public class SettingValues {

    private static final Duration MAX_RETRY_DELAY = Duration.ofDays(7);
    private static final int MAX_RETRIES = 20;

    private final Function<String, Optional<String>> source;
    private final List<String> faults = new ArrayList<>();

    public SettingValues(Function<String, Optional<String>> source) {
        this.source = source;
    }

    public void fault(String fault) {
        faults.add(fault);
    }

    /**
     * @throws IllegalStateException naming every fault, where there is one
     */
    public void stopAtFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Wrong configuration: " + String.join("; ", faults));
        }
    }

    /** A text without blanks around it. */
    public String text(String name, String fallback) {
        return source.apply(name).map(String::trim).orElse(fallback);
    }

    /** A folder that has to exist; null where none is named. */
    public Path folder(String name) {
        var value = text(name, "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            var folder = Path.of(value);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // reported below
        }
        fault(name + " must be a folder that exists");
        return null;
    }

    /** A whole number within limits. */
    public int number(String name, int fallback, int least, int most) {
        return (int) between(name, fallback, least, most);
    }

    /** A whole number of seconds within limits. */
    public Duration seconds(String name, long fallback, long least, long most) {
        return Duration.ofSeconds(between(name, fallback, least, most));
    }

    /** Numbers of seconds, separated by commas. */
    public List<Duration> delays(String name, String fallback) {
        try {
            var delays =
                    Arrays.stream(text(name, fallback).split(",", -1))
                            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.trim())))
                            .toList();
            if (delays.size() <= MAX_RETRIES
                    && delays.stream().allMatch(SettingValues::isRetryDelay)) {
                return delays;
            }
        } catch (NumberFormatException e) {
            // reported below with the form
        }
        fault(name + " must be 1 to 20 whole numbers from 1 to 604800, separated by commas");
        return List.of();
    }

    private long between(String name, long fallback, long least, long most) {
        var value = text(name, Long.toString(fallback));
        try {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below with the range
        }
        fault(name + " must be a whole number from " + least + " to " + most);
        return fallback;
    }

    private static boolean isRetryDelay(Duration delay) {
        return delay.toSeconds() >= 1 && delay.compareTo(MAX_RETRY_DELAY) <= 0;
    }
}
