package io.grantway.oauth.ledger;

import io.grantway.consent.permission.LimitExceeded;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.AccountDeleted;
import io.grantway.oauth.token.AccessGrant;
import io.grantway.oauth.token.Allowances;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sandbox ledger: wallets and cards that the protected resources show and move. */
@Stateless
public class Ledger {

    private static final int PAGE = 100;

    public void onAccountDeleted(@Observes AccountDeleted event) {
        repository.deleteWalletTransactions(event.userId());
        repository.deleteWallets(event.userId());
        repository.deleteCardTransactions(event.userId());
        repository.deleteCards(event.userId());
    }

    private static final BigDecimal MOST = new BigDecimal("1000000");

    @Inject LedgerRepository repository;
    @Inject Allowances allowances;
    @Inject Clock clock;

    public List<WalletBalance> wallets(UUID userId) {
        return repository.wallets(userId).stream().map(Wallet::toBalance).toList();
    }

    /** The newest movements on the user's wallets, at most 100. */
    public List<Movement> walletTransactions(UUID userId) {
        return repository.walletTransactions(userId, Limit.of(PAGE)).stream()
                .map(WalletTransaction::toMovement)
                .toList();
    }

    /**
     * Pays from a wallet of the user that an access token speaks for.
     *
     * @param amount in major units, more than zero, at most two decimals
     * @throws TransferRefused where the user has no such wallet or too little in it
     * @throws LimitExceeded where it is more than the user lets be paid with the token
     */
    public Movement transfer(
            AccessGrant grant, BigDecimal amount, String currency, String recipient, String note) {
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new TransferRefused("amount must be more than 0 with at most 2 decimals");
        }
        if (amount.compareTo(MOST) > 0) {
            throw new TransferRefused("amount must be at most " + MOST);
        }
        allowances.spend(grant, amount, currency);
        var userId = grant.userId();
        var wallet =
                repository
                        .walletId(userId, currency)
                        .orElseThrow(() -> new TransferRefused("No wallet in this currency"));
        if (repository.debit(userId, currency, amount) == 0) {
            throw new TransferRefused("The balance does not cover the amount");
        }
        var now = clock.instant();
        var transaction =
                new WalletTransaction(
                        Secrets.timeOrderedId(now.toEpochMilli()),
                        wallet,
                        amount.negate().setScale(2),
                        currency,
                        recipient,
                        note,
                        now);
        repository.insert(transaction);
        return transaction.toMovement();
    }

    public Optional<CardDetails> card(UUID userId) {
        return repository.card(userId).map(Card::toDetails);
    }

    /** The newest payments by card, at most 100. */
    public List<Movement> cardTransactions(UUID userId) {
        return repository.cardTransactions(userId, Limit.of(PAGE)).stream()
                .map(CardTransaction::toMovement)
                .toList();
    }

    /** Freezes or unfreezes the user's card; empty where there is none. */
    public Optional<CardDetails> setCardStatus(UUID userId, CardStatus status) {
        repository.setCardStatus(userId, status);
        return card(userId);
    }

    /** Gives a sandbox user a wallet and a card with a little history. */
    public void open(UUID userId, String holderName) {
        var now = clock.instant();
        var wallet = new Wallet(UUID.randomUUID(), userId, "USD", new BigDecimal("1250.00"));
        repository.insert(wallet);
        var walletId = wallet.toBalance().id();
        repository.insert(
                new WalletTransaction(
                        UUID.randomUUID(),
                        walletId,
                        new BigDecimal("1500.00"),
                        "USD",
                        holderName,
                        "Salary",
                        now.minus(Duration.ofDays(3))));
        repository.insert(
                new WalletTransaction(
                        UUID.randomUUID(),
                        walletId,
                        new BigDecimal("-250.00"),
                        "USD",
                        "Difference Engine Ltd",
                        "Rent",
                        now.minus(Duration.ofDays(2))));
        var card = new Card(UUID.randomUUID(), userId, holderName, "4242", "12/29");
        repository.insert(card);
        repository.insert(
                new CardTransaction(
                        UUID.randomUUID(),
                        card.id(),
                        new BigDecimal("-4.80"),
                        "USD",
                        "Corner Coffee",
                        now.minus(Duration.ofDays(1))));
    }
}
