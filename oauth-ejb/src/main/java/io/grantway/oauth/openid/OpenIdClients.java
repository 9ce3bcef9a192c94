package io.grantway.oauth.openid;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** How applications speak OpenID Connect, and as whom they know a user. */
@Stateless
public class OpenIdClients {

    @Inject OpenIdClientRepository clients;
    @Inject Secrets secrets;
    @Inject Journal journal;

    public OpenIdSettings settings(UUID applicationId) {
        return clients.byId(applicationId)
                .map(OpenIdClient::settings)
                .orElse(OpenIdSettings.DEFAULT);
    }

    /**
     * Changes how an application speaks OpenID Connect. Tokens that there are stay as they are:
     * their users are known by the same identifier until they sign in anew.
     *
     * @param version of the application as it was read
     * @throws InvalidInput naming the fields and what to change
     * @throws EditedMeanwhile where someone else changed the application since
     */
    public void change(Staff staff, UUID applicationId, int version, OpenIdSettings to) {
        staff.require(StaffAction.EDIT_APPLICATION);
        var partnerId =
                clients.partner(applicationId).orElseThrow(() -> new NotThere("application"));
        if (to.idTokenAlgorithm() == null) {
            throw new InvalidInput("idTokenAlgorithm", "must be chosen");
        }
        var before = settings(applicationId);
        if (clients.claim(applicationId, version) == 0) {
            throw new EditedMeanwhile("The application");
        }
        save(applicationId, to);
        journal.write(
                staff.doer(),
                Deed.of("application.openid-changed")
                        .at(partnerId, applicationId)
                        .to(applicationId)
                        .change(before.words(), to.words()));
    }

    /** Puts these settings in place of those there are. Who may is up to the caller. */
    public void save(UUID applicationId, OpenIdSettings settings) {
        clients.delete(applicationId);
        clients.insert(new OpenIdClient(applicationId, settings));
    }

    /**
     * The user as the partner alone knows them (Core §8.1); empty where the application knows users
     * by their id.
     */
    public Optional<String> pairwiseSubject(Client client, UUID userId) {
        return settings(client.applicationId()).pairwise()
                ? Optional.of(
                        secrets.keyedText(
                                Purpose.PAIRWISE_SUBJECT, client.partnerId() + "." + userId))
                : Optional.empty();
    }
}
