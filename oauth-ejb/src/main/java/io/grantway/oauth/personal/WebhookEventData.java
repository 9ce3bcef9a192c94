package io.grantway.oauth.personal;

import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What partners are told of the user's decisions. */
@Stateless
public class WebhookEventData implements PersonalDataSource {

    @Inject PersonalRepository repository;

    @Override
    public String section() {
        return "webhookEvents";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        Rows rows = repository::webhookEvents;
        return rows.page(scope, cursor);
    }
}
