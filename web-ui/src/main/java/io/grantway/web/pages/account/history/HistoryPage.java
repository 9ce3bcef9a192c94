package io.grantway.web.pages.account.history;

import io.grantway.consent.audit.AuditPage;
import io.grantway.consent.audit.AuditRecord;
import io.grantway.consent.record.ConsentSets;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.UserPartners;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Every consent that was given, refused or withdrawn with one partner, newest first. A page ends
 * before a numbered entry: entries are only ever added, so a page stays what it was.
 */
@Named("history")
@RequestScoped
public class HistoryPage {

    private static final int PAGE = 20;

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject UserPartners partners;
    @Inject ConsentSets sets;
    @Inject HistoryWords words;

    private List<PartnerChoice> choices = List.of();
    private UUID partnerId;
    private List<HistoryLine> lines = List.of();
    private long total;
    private int from;
    private int end;

    /** A partner whose history can be seen. */
    public record PartnerChoice(UUID id, String name) {}

    /** Answers the request for {@code /account/history}. */
    public void answer() {
        account.answer(this::show);
    }

    private void show(Login login) {
        var ids = partners.ids(login);
        choices = ids.stream().map(id -> new PartnerChoice(id, words.partner(id))).toList();
        if (ids.isEmpty()) {
            return;
        }
        partnerId =
                exchange.has("partner")
                        ? partners.require(login, account.id("partner"))
                        : ids.get(0);
        total = page(login, 1, 0).total();
        end = (int) Math.min(end(), total);
        from = Math.max(0, end - PAGE);
        lines = end == 0 ? List.of() : lines(page(login, end - from, from).records());
    }

    private AuditPage page(Login login, int limit, int offset) {
        return sets.audit(partnerId, login.userId(), limit, offset)
                .orElseGet(() -> new AuditPage(List.of(), 0, limit, offset));
    }

    private List<HistoryLine> lines(List<AuditRecord> oldestFirst) {
        var newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(words::line).toList();
    }

    private long end() {
        var before = exchange.value("before");
        return before != null && before.matches("[0-9]{1,9}")
                ? Long.parseLong(before)
                : Long.MAX_VALUE;
    }

    public List<PartnerChoice> getChoices() {
        return choices;
    }

    public UUID getPartnerId() {
        return partnerId;
    }

    public List<HistoryLine> getLines() {
        return lines;
    }

    /** Where the next older page ends; 0 where there is none. */
    public int getOlder() {
        return from;
    }

    /** Where the next newer page ends; 0 where there is none. */
    public long getNewer() {
        return end < total ? Math.min(end + (long) PAGE, total) : 0;
    }
}
