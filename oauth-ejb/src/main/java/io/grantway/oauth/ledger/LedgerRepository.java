package io.grantway.oauth.ledger;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface LedgerRepository {

    @Insert
    void insert(Wallet wallet);

    @Insert
    void insert(WalletTransaction transaction);

    @Insert
    void insert(Card card);

    @Insert
    void insert(CardTransaction transaction);

    @Query("from Wallet where userId = :userId order by currency")
    List<Wallet> wallets(UUID userId);

    /** 1: paid; 0: the wallet is not the user's, or holds less. */
    @Query(
            "update Wallet set balance = balance - :amount where userId = :userId"
                    + " and currency = :currency and balance >= :amount")
    int debit(UUID userId, String currency, BigDecimal amount);

    @Query("select id from Wallet where userId = :userId and currency = :currency")
    Optional<UUID> walletId(UUID userId, String currency);

    @Query(
            "select t from WalletTransaction t join Wallet w on w.id = t.walletId"
                    + " where w.userId = :userId order by t.createdAt desc, t.id desc")
    List<WalletTransaction> walletTransactions(UUID userId, Limit limit);

    @Query(
            "delete from WalletTransaction where walletId in"
                    + " (select id from Wallet where userId = :userId)")
    int deleteWalletTransactions(UUID userId);

    @Query("delete from Wallet where userId = :userId")
    int deleteWallets(UUID userId);

    @Query(
            "delete from CardTransaction where cardId in"
                    + " (select id from Card where userId = :userId)")
    int deleteCardTransactions(UUID userId);

    @Query("delete from Card where userId = :userId")
    int deleteCards(UUID userId);

    @Query("from Card where userId = :userId")
    Optional<Card> card(UUID userId);

    @Query("update Card set status = :status where userId = :userId")
    int setCardStatus(UUID userId, CardStatus status);

    @Query(
            "select t from CardTransaction t join Card c on c.id = t.cardId"
                    + " where c.userId = :userId order by t.createdAt desc, t.id desc")
    List<CardTransaction> cardTransactions(UUID userId, Limit limit);
}
