package io.grantway.oauth.activity;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes every ten seconds, and when the node stops, what was counted on this node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivityTimer {

    @Inject Activities activities;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void everyTenSeconds() {
        activities.write();
    }

    @PreDestroy
    void atTheEnd() {
        activities.write();
    }
}
