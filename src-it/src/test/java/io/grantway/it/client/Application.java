package io.grantway.it.client;

/** The applications of the sandbox that the first start in the development profile creates. */
public enum Application {
    ACME_WALLET(
            "Acme Wallet",
            "pk_sandbox_acme",
            "sk_sandbox_acme_local_only",
            "http://localhost:3000/callback"),
    /** Of the same partner as {@link #ACME_WALLET}. */
    ACME_BUDGET(
            "Acme Budget",
            "pk_sandbox_budget",
            "sk_sandbox_budget_local_only",
            "http://localhost:3001/callback"),
    /** Of another partner. */
    GLOBEX_PAY(
            "Globex Pay",
            "pk_sandbox_globex",
            "sk_sandbox_globex_local_only",
            "http://localhost:3002/callback");

    public final String title;
    public final String clientKey;
    public final String secretKey;
    public final String redirectUri;

    Application(String title, String clientKey, String secretKey, String redirectUri) {
        this.title = title;
        this.clientKey = clientKey;
        this.secretKey = secretKey;
        this.redirectUri = redirectUri;
    }
}
