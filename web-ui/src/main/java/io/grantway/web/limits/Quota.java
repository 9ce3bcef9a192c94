package io.grantway.web.limits;

/** What is bounded, each by a rate of its own that the operator can change or turn off. */
public enum Quota {
    /** Failed sign-ins of one account from one source address. */
    DEVICE("device", "sign-in.device", "10/900"),
    /** Failed sign-ins of one account from all addresses that it did not sign in from before. */
    ACCOUNT("account", "sign-in.account", "50/3600"),
    /** Failed sign-ins of all accounts from one source address. */
    ADDRESS("address", "sign-in.address", "300/600"),
    /** Calls that anybody can make and that cost something, from one source address. */
    CALLS("calls", "calls", "20000/20"),
    /** Refused calls of any kind from one source address. */
    REFUSED("refused", "refused", "60000/600"),
    /** Wrong secrets and keys of one client from one source address. */
    CLIENT("client", "client", "600/600"),
    /** Wrong codes and links that were mailed, from one source address. */
    CODES("codes", "codes", "600/600"),
    /** Mails to addresses that the caller names, asked for from one source address. */
    MAILS("mails", "mails", "300/600"),
    /** The same for an application that proved itself by its secret. */
    CLIENT_MAILS("client-mails", "client-mails", "6000/600"),
    /** Hosted and account pages that one source address asks for. */
    PAGES("pages", "pages", "3000/60");

    private static final String PREFIX = "grantway.limits.";

    private final String policy;
    private final String setting;
    private final String fallback;

    Quota(String policy, String setting, String fallback) {
        this.policy = policy;
        this.setting = PREFIX + setting;
        this.fallback = fallback;
    }

    /** How {@code RateLimit} names it. */
    String policy() {
        return policy;
    }

    String setting() {
        return setting;
    }

    String fallback() {
        return fallback;
    }
}
