package io.grantway.web.pages.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a sign-in leads: to a page of the account, and nowhere else. */
public record WayOn(String address) {

    private static final String HOME = "/account";
    private static final Pattern PAGE =
            Pattern.compile("/account(/[a-z-]{1,20}){0,2}(\\?[A-Za-z0-9=&:._%-]{0,400})?");

    /** The way to a wanted page; home where it is none of ours. */
    public static WayOn to(String wanted) {
        return new WayOn(wanted != null && PAGE.matcher(wanted).matches() ? wanted : HOME);
    }

    /** The sign-in that leads there. */
    public String signIn() {
        return address.equals(HOME)
                ? "/account/sign-in"
                : "/account/sign-in?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
