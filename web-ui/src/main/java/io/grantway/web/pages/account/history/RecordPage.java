package io.grantway.web.pages.account.history;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.receipt.Receipts;
import io.grantway.consent.record.Replays;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.LimitWords;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.NotThere;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One decision: what it was about, the very page that it was made on, and its signed receipt. */
@Named("record")
@RequestScoped
public class RecordPage {

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject Receipts receipts;
    @Inject Replays replays;
    @Inject Policies policies;
    @Inject HistoryWords words;
    @Inject Names names;
    @Inject LimitWords limits;

    private UUID partnerId;
    private ReceiptOnScreen receipt;
    private ReplayOnScreen replay;

    /** Answers the request for {@code /account/record}. */
    public void answer() {
        account.answer(this::show);
    }

    /** Answers the request for {@code /account/receipt}: a file, signed or to be read. */
    public void answerFile() {
        account.answer(this::download);
    }

    private void show(Login login) {
        read(login);
        replay = replays.of(partnerId, receipt.getRecordId()).map(ReplayOnScreen::new).orElse(null);
    }

    /** The receipt is the user's: so is the record, and the page that it was made on. */
    private void read(Login login) {
        partnerId = account.id("partner");
        receipt =
                receipts.of(partnerId, login.userId(), account.id("id"))
                        .map(ReceiptOnScreen::new)
                        .orElseThrow(NotThere::new);
    }

    private void download(Login login) {
        read(login);
        var name = "consent-receipt-" + receipt.getRecordId();
        if (exchange.has("readable")) {
            write(
                    "application/json",
                    name + ".json",
                    JSONObjectUtils.toJSONString(receipt.payload()));
        } else {
            write("application/jwt", name + ".jwt", receipt.jws());
        }
    }

    private void write(String type, String name, String content) {
        try {
            exchange.file(type, "attachment", name).write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID getPartnerId() {
        return partnerId;
    }

    public ReceiptOnScreen getReceipt() {
        return receipt;
    }

    /** Null where the decision was made without a page, as by a withdrawal. */
    public ReplayOnScreen getReplay() {
        return replay;
    }

    /** What the decision was about, in a few words. */
    public String getWords() {
        return names.consent(receipt.getConsentType());
    }

    /** How much may be paid, in words; null where nothing was said of that. */
    public String getLimit() {
        var limit = receipt.limit();
        return limit == null ? null : limits.of(limit);
    }

    /** The application or the partner that the consent was for. */
    public String getReceiver() {
        return words.receiver(partnerId, receipt.applicationId());
    }

    /** Null where the user brought the decision. */
    public String getBy() {
        return words.by(receipt.actor());
    }

    /** The text that the decision was about, word for word; null where it was never published. */
    public String getText() {
        return policies.text(receipt.getTextSha256()).map(PolicyText::text).orElse(null);
    }
}
