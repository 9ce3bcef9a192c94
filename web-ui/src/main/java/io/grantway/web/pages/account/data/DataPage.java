package io.grantway.web.pages.account.data;

import io.grantway.consent.privacy.PersonalData;
import io.grantway.oauth.account.Login;
import io.grantway.web.export.ExportFile;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** All that is held on the user: to take along, or to be erased at one partner. */
@Named("data")
@RequestScoped
public class DataPage {

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject PersonalData personalData;
    @Inject Names names;
    @Inject Clock clock;

    private List<Holder> holders;

    /** A partner that holds something of the user. */
    public record Holder(UUID id, String name) {}

    /** Answers the request for {@code /account/data}; its form gets the file. */
    public void answer() {
        account.answer(this::show, this::download);
    }

    private void show(Login login) {
        holders =
                partners.ids(login).stream().map(id -> new Holder(id, names.partner(id))).toList();
    }

    private void download(Login login) {
        var out = exchange.file("application/json", "attachment", "my-data.json");
        try (var file = new ExportFile(out)) {
            file.text("userId", login.userId().toString())
                    .text("email", login.email())
                    .text("exportedAt", clock.instant().toString());
            personalData.export(login.userId(), null, file);
            file.end();
        }
    }

    public List<Holder> getHolders() {
        return holders;
    }
}
