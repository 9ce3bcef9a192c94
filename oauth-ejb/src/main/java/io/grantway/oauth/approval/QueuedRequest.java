package io.grantway.oauth.approval;

/** A request as the queue shows it. */
public record QueuedRequest(ApprovalRequest request, String applicationName, String partnerName) {}
