package io.grantway.oauth;

import io.grantway.oauth.InvalidInput.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks what was filled in, and tells all faults at once. */
public final class InputCheck {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
                            + "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int MOST_EMAIL = 254;
    private static final int MOST_LINK = 2_000;

    private final List<Fault> faults = new ArrayList<>();

    public void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    /** A text of one line that has to be there; without blanks around it. */
    public String text(String field, String value, int most) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            fault(field, "must be filled in");
        } else if (text.length() > most) {
            fault(field, "must be at most " + most + " characters");
        } else if (CONTROL.matcher(text).find()) {
            fault(field, "must be one line of text");
        }
        return text;
    }

    public String email(String field, String value) {
        var text = value == null ? "" : value.strip();
        if (text.length() > MOST_EMAIL || !EMAIL.matcher(text).matches()) {
            fault(field, "must be an e-mail address");
        }
        return text;
    }

    /** An https link, or null where there is none. */
    public String link(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip();
        try {
            var uri = new URI(text);
            if ("https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && text.length() <= MOST_LINK) {
                return text;
            }
        } catch (URISyntaxException e) {
            // answered below
        }
        fault(field, "must be an https link");
        return text;
    }

    /** What is made of something filled in; null, with its faults noted, where it breaks rules. */
    public <T> T made(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidInput refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }

    /**
     * @throws InvalidInput where there was any fault
     */
    public void done() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
