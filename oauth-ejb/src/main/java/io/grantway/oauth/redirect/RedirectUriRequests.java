package io.grantway.oauth.redirect;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.time.TimeOrderedId;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.NewApproval;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.redirect.RedirectUriRepository.OwnerRow;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How redirect URIs get onto an application's list and off it. Loopback HTTP in the sandbox is
 * nobody's to decide. All else in the sandbox takes one account manager, as does HTTPS in
 * production, where that one is not who asked; a custom scheme in production takes two.
 */
@Stateless
public class RedirectUriRequests {

    private static final List<RedirectUriStatus> ON_THE_LIST =
            List.of(RedirectUriStatus.PENDING, RedirectUriStatus.APPROVED);
    private static final List<RedirectUriStatus> OFF_THE_LIST =
            List.of(RedirectUriStatus.REJECTED, RedirectUriStatus.WITHDRAWN);

    private static final int MOST_OF_APPLICATION = 500;

    @Inject RedirectUriRepository redirectUris;
    @Inject RedirectUriReview review;
    @Inject Approvals approvals;
    @Inject Journal journal;
    @Inject Clock clock;

    /** Newest first; where a host is searched for, by host. */
    public Page<RedirectUriLine> page(RedirectUriFilter filter, PageRange range) {
        var search = HostSearch.of(filter.host(), redirectUris);
        return Page.of(
                redirectUris.page(filter, search, range), redirectUris.count(filter, search));
    }

    public Optional<RedirectUriLine> byId(UUID id) {
        return redirectUris.line(id);
    }

    /** Those of an application that are approved or wait for it, the first one first. */
    public List<RedirectUriLine> onTheList(UUID applicationId) {
        return redirectUris.lines(applicationId, ON_THE_LIST, MOST_OF_APPLICATION);
    }

    /** What is odd about the name of the application that asks, in words. */
    public List<Finding> nameFindings(RedirectUriLine line) {
        return review.ofName(line.applicationName(), line.partnerId());
    }

    /** Which rules it keeps and what is odd about it, in words. */
    public List<Finding> findings(RedirectUriLine line) {
        return review.of(new RedirectUri(line.uri()), line.environment(), line.partnerId());
    }

    /**
     * A partner asks for a redirect URI. Loopback HTTP in the sandbox is approved at once.
     *
     * @param source the network address of the request
     * @throws RedirectUriRefused saying which rule it breaks
     * @throws OnTheList where it is there, or was asked for
     */
    public RedirectUriLine request(Client client, String uri, String reason, String source) {
        client.requireAuthenticated();
        return request(
                new Doer(Actor.partner(client.applicationId()), source),
                client.applicationId(),
                client.environment(),
                uri,
                reason);
    }

    /** The same for an application that proved itself to the caller. */
    public RedirectUriLine request(
            Doer doer, UUID applicationId, Environment environment, String uri, String reason) {
        var redirectUri = RedirectUri.of(uri, environment);
        if (redirectUris.onTheList(applicationId) >= MOST_OF_APPLICATION) {
            throw new InvalidInput(
                    "redirectUri", "would be one too many: withdraw one of the 500 on the list");
        }
        if (environment == Environment.SANDBOX && redirectUri.isLoopbackHttp()) {
            var line = put(applicationId, redirectUri, RedirectUriStatus.APPROVED);
            journal.write(doer, deed("redirect-uri.approved", line).because(reason));
            return line;
        }
        var line = put(applicationId, redirectUri, RedirectUriStatus.PENDING);
        approvals.open(doer, asked(line, reason));
        return line;
    }

    /**
     * An account manager adds a redirect URI: in the sandbox at once, in production for someone
     * else to approve.
     *
     * @throws RedirectUriRefused saying which rule it breaks
     * @throws OnTheList where it is there, or was asked for
     */
    public RedirectUriLine add(Staff staff, UUID applicationId, String uri, String reason) {
        staff.require(StaffAction.ADD_REDIRECT_URI);
        var owner = owner(applicationId);
        var redirectUri = RedirectUri.of(uri, owner.environment());
        if (owner.environment() == Environment.SANDBOX) {
            var line = put(applicationId, redirectUri, RedirectUriStatus.APPROVED);
            journal.write(staff.doer(), deed("redirect-uri.approved", line).because(reason));
            return line;
        }
        var line = put(applicationId, redirectUri, RedirectUriStatus.PENDING);
        approvals.open(staff, asked(line, reason));
        return line;
    }

    /** A partner takes one of its own off the list, or takes back the request for it. */
    public void withdraw(Client client, UUID id, String source) {
        client.requireAuthenticated();
        var line =
                redirectUris
                        .line(id)
                        .filter(found -> found.applicationId().equals(client.applicationId()))
                        .orElseThrow(() -> new NotThere("redirect URI"));
        withdraw(
                new Doer(Actor.partner(client.applicationId()), source),
                line,
                "Withdrawn by the partner");
    }

    /** An account manager takes one off the list. */
    public void remove(Staff staff, UUID id, String reason) {
        staff.require(StaffAction.REMOVE_REDIRECT_URI);
        withdraw(
                staff.doer(),
                redirectUris.line(id).orElseThrow(() -> new NotThere("redirect URI")),
                reason);
    }

    /** Puts an approved one on the list. For approvals alone. */
    public void approved(ApprovalRequest request) {
        decide(request, RedirectUriStatus.APPROVED);
    }

    /** Marks one that was not approved. For approvals alone. */
    public void declined(ApprovalRequest request, RedirectUriStatus status) {
        decide(request, status);
    }

    private void decide(ApprovalRequest request, RedirectUriStatus status) {
        redirectUris.move(
                UUID.fromString(request.subject()),
                List.of(RedirectUriStatus.PENDING),
                status,
                clock.instant());
    }

    /** Takes one off the list, or takes back the request for it. Who may is up to the caller. */
    public void withdraw(Doer doer, RedirectUriLine line, String reason) {
        if (line.status() == RedirectUriStatus.PENDING) {
            approvals.withdrawAbout(doer, line.id().toString(), reason);
            return;
        }
        if (redirectUris.move(line.id(), ON_THE_LIST, RedirectUriStatus.WITHDRAWN, clock.instant())
                == 0) {
            throw new NotThere("redirect URI on the list");
        }
        journal.write(doer, deed("redirect-uri.removed", line).because(reason));
    }

    /** A new row, or the one of an earlier request that came to nothing. */
    private RedirectUriLine put(
            UUID applicationId, RedirectUri redirectUri, RedirectUriStatus status) {
        var now = clock.instant();
        var known = redirectUris.line(applicationId, redirectUri.value()).orElse(null);
        if (known == null) {
            redirectUris.insert(
                    new RegisteredRedirectUri(
                            TimeOrderedId.at(now), applicationId, redirectUri, status, now));
        } else if (redirectUris.move(
                        known.id(),
                        OFF_THE_LIST,
                        status,
                        status == RedirectUriStatus.PENDING ? null : now)
                == 0) {
            throw new OnTheList(known.status());
        }
        return redirectUris.line(applicationId, redirectUri.value()).orElseThrow();
    }

    private static NewApproval asked(RedirectUriLine line, String reason) {
        var redirectUri = new RedirectUri(line.uri());
        var isSensitive =
                line.environment() == Environment.PRODUCTION && redirectUri.isCustomScheme();
        return new NewApproval(
                ApprovalKind.REDIRECT_URI,
                line.environment(),
                line.partnerId(),
                line.applicationId(),
                line.id().toString(),
                null,
                line.uri(),
                reason,
                isSensitive ? 2 : 1);
    }

    private OwnerRow owner(UUID applicationId) {
        return redirectUris.owner(applicationId).orElseThrow(() -> new NotThere("application"));
    }

    private static Deed deed(String type, RedirectUriLine line) {
        return Deed.of(type)
                .at(line.partnerId(), line.applicationId())
                .to(line.id())
                .change(null, line.uri());
    }
}
