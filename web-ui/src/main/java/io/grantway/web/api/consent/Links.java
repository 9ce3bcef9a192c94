package io.grantway.web.api.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.UUID;

/** What an answer leads to: the {@code _links}, each with an absolute address. */
@ApplicationScoped
class Links {

    private static final String ROOT = "/v2/consent";

    @Inject OAuthSettings settings;

    /** The links of one answer. */
    final class Map {
        private final Fields links = new Fields();

        /**
         * @param path below {@code /v2/consent}
         */
        Map get(String name, String path) {
            return with(name, "GET", path);
        }

        Map with(String name, String method, String path) {
            links.with(name, new Fields().with("href", address(path)).with("method", method));
            return this;
        }

        /** The audit records of a user, where there is one. */
        Map audit(UUID userId) {
            return userId == null ? this : get("audit", user(userId) + "/audit");
        }

        Fields fields() {
            return links;
        }
    }

    Map start() {
        return new Map();
    }

    String address(String path) {
        return settings.baseUrl() + ROOT + path;
    }

    static String user(UUID userId) {
        return "/user/" + userId;
    }

    static String set(UUID setId) {
        return "/consentSet/" + setId;
    }

    static String consent(UUID setId, UUID consentId) {
        return set(setId) + "/consent/" + consentId;
    }

    static String onboarding(String onboardingId) {
        return "/onboarding/" + URLEncoder.encode(onboardingId, UTF_8).replace("+", "%20");
    }
}
