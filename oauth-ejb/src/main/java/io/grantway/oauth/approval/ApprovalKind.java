package io.grantway.oauth.approval;

/** What is asked for. */
public enum ApprovalKind {
    /** A redirect URI on an application's list. */
    REDIRECT_URI,
    /** A key pair for production; its requester collects it when it was approved. */
    PRODUCTION_KEY,
    /** A new secret for a key pair of production; its requester collects it. */
    KEY_ROTATION,
    /** More permissions than an application has. */
    PERMISSIONS
}
