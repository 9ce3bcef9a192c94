package io.grantway.web.api.consent;

import io.grantway.consent.audit.Checkpoint;
import io.grantway.consent.audit.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What proves audit entries, on the wire. */
@ApplicationScoped
class ProofJson {

    @Inject Links links;

    /**
     * @param after the entry behind which this part begins
     */
    Fields of(UUID userId, long after, Proof proof) {
        var self = Links.user(userId) + "/audit/proof";
        var map = links.start().get("self", self + "?after=" + after);
        if (proof.next() != null) {
            map.get("next", self + "?after=" + proof.next());
        }
        if (proof.nextLink() != null) {
            map.get("nextLinks", moreLinks(self, proof.nextLink(), proof.checkpoint().seq()));
        }
        return new Fields()
                .with("userId", userId)
                .with("tenantId", proof.tenantId())
                .with("entries", proof.entries().stream().map(ProofJson::entry).toList())
                .with("links", proof.links().stream().map(ProofJson::link).toList())
                .with("checkpoint", proof.checkpoint() == null ? null : of(proof.checkpoint()))
                .with("jwksUri", proof.jwksUri())
                .with("next", proof.next())
                .with("nextLink", proof.nextLink())
                .with("_links", map.fields());
    }

    /**
     * @param last the last link that is wanted
     */
    Fields ofLinks(UUID userId, long last, List<Proof.Link> found) {
        var map = links.start();
        var reached = found.isEmpty() ? last : found.get(found.size() - 1).seq();
        if (reached < last) {
            map.get("next", moreLinks(Links.user(userId) + "/audit/proof", reached, last));
        }
        return new Fields()
                .with("links", found.stream().map(ProofJson::link).toList())
                .with("_links", map.fields());
    }

    static Fields of(Checkpoint checkpoint) {
        return new Fields()
                .with("seq", checkpoint.seq())
                .with("hash", checkpoint.hash())
                .with("createdAt", checkpoint.createdAt())
                .with("jws", checkpoint.jws());
    }

    private static Fields entry(Proof.Entry entry) {
        return new Fields()
                .with("seq", entry.seq())
                .with("hash", entry.hash())
                .with("body", entry.body())
                .with(
                        "opening",
                        new Fields()
                                .with("subjectKey", entry.opening().subjectKey())
                                .with("commitmentKey", entry.opening().commitmentKey())
                                .with("metadata", entry.opening().metadata()));
    }

    private static Fields link(Proof.Link link) {
        return new Fields().with("seq", link.seq()).with("digest", link.digest());
    }

    private static String moreLinks(String proof, long after, long last) {
        return proof + "/links?after=" + after + "&last=" + last;
    }
}
