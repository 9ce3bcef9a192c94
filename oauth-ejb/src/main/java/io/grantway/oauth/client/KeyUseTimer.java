package io.grantway.oauth.client;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Writes every minute which key pairs were used on this node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class KeyUseTimer {

    @Inject KeyUses uses;
    @Inject ClientRepository keys;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void everyMinute() {
        write();
    }

    /** How many pairs were used. */
    public int write() {
        var taken = uses.take();
        for (var use : taken) {
            keys.used(use.clientKey(), use.from(), use.at());
            if (use.previousSecret()) {
                keys.previousUsed(use.clientKey(), use.at());
            }
        }
        return taken.size();
    }
}
