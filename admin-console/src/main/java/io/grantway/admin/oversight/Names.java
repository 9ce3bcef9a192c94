package io.grantway.admin.oversight;

import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The names of partners and applications on one page, each asked for once. */
@Named("names")
@RequestScoped
public class Names {

    @Inject Clients clients;

    private final Map<UUID, String> known = new HashMap<>();

    public String partner(UUID id) {
        return known.computeIfAbsent(id, key -> clients.partnerName(key).orElseGet(key::toString));
    }

    public String application(UUID id) {
        return known.computeIfAbsent(id, this::applicationName);
    }

    private String applicationName(UUID id) {
        try {
            return clients.profile(id).name();
        } catch (InvalidClientKey e) {
            return id.toString();
        }
    }
}
