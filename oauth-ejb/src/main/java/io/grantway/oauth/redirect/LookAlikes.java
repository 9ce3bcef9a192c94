package io.grantway.oauth.redirect;

import io.grantway.oauth.Confusables;
import io.grantway.oauth.Prefix;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Approved hosts of other partners that a host could be taken for. One slip leaves the first or the
 * last half of a name as it is, so that an index finds the candidates.
 */
@Dependent
class LookAlikes {

    private static final int MOST_CANDIDATES = 300;
    private static final int MOST_NAMES = 5;
    private static final int LEAST_LENGTH = 5;

    @Inject RedirectUriRepository redirectUris;

    /** The hosts that this one looks like, is one slip away from, or begins with. */
    Set<String> of(Host host, UUID partnerId) {
        var similar = new LinkedHashSet<String>();
        var skeleton = host.skeleton();
        if (skeleton.length() < LEAST_LENGTH
                || host.isAddress()
                || host.name().equals("localhost")) {
            return similar;
        }
        for (var candidate : candidates(skeleton, partnerId)) {
            if (!candidate.host().equals(host.name())
                    && !isWithin(candidate.host(), host.name())
                    && !isWithin(host.name(), candidate.host())
                    && Distance.isAtMostOne(candidate.skeleton(), skeleton)) {
                similar.add(candidate.host());
            }
        }
        similar.addAll(redirectUris.approvedHosts(beginnings(host.name()), partnerId));
        return similar;
    }

    /** The applications of other partners that a name could be taken for. */
    List<String> ofName(String name, UUID partnerId) {
        return redirectUris.namesLike(Confusables.looks(name), partnerId, MOST_NAMES);
    }

    private List<RedirectUriRepository.HostRow> candidates(String skeleton, UUID partnerId) {
        var half = skeleton.length() / 2 - 1;
        var reversed = new StringBuilder(skeleton).reverse().toString();
        var found =
                new ArrayList<>(
                        redirectUris.hostsLike(
                                new Prefix(skeleton.substring(0, half)),
                                skeleton.length(),
                                partnerId,
                                MOST_CANDIDATES));
        found.addAll(
                redirectUris.hostsLikeReversed(
                        new Prefix(reversed.substring(0, half)),
                        skeleton.length(),
                        partnerId,
                        MOST_CANDIDATES));
        return found;
    }

    /** Of {@code acme.com.example.org}: {@code acme.com} and {@code acme.com.example}. */
    private static List<String> beginnings(String name) {
        var beginnings = new ArrayList<String>();
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            var beginning = name.substring(0, dot);
            if (beginning.contains(".")) {
                beginnings.add(beginning);
            }
        }
        return beginnings;
    }

    private static boolean isWithin(String name, String domain) {
        return name.endsWith("." + domain);
    }
}
