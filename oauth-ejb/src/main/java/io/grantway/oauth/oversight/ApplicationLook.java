package io.grantway.oauth.oversight;

import io.grantway.consent.audit.AuditFindings;
import io.grantway.consent.record.Grantee;
import java.util.List;

/** What oversight sees of an application: who grants it what, and what was decided. */
public record ApplicationLook(List<Grantee> users, AuditFindings audit) {}
