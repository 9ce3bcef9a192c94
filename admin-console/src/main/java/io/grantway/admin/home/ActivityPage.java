package io.grantway.admin.home;

import io.grantway.admin.page.Missing;
import io.grantway.admin.page.Notice;
import io.grantway.oauth.activity.Activities;
import io.grantway.oauth.activity.Activity;
import io.grantway.oauth.activity.ActivityPeriod;
import io.grantway.oauth.activity.ActivityStep;
import io.grantway.oauth.activity.BusyApplication;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.Applications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much happened at one application, or at all of them, over time. */
@Named("activity")
@RequestScoped
public class ActivityPage {

    private static final int MOST_APPLICATIONS = 8;

    @Inject Activities activities;
    @Inject Applications applications;

    private String application;
    private String period;
    private ActivityPeriod shown;
    private ApplicationDetails details;
    private List<ActivityStep> steps;
    private List<Chart> charts;
    private List<BusyApplication> faulty;

    public void open() {
        shown =
                Arrays.stream(ActivityPeriod.values())
                        .filter(found -> found.name().equalsIgnoreCase(period))
                        .findFirst()
                        .orElse(ActivityPeriod.DAY);
        if (application == null) {
            steps = activities.ofAll(shown);
            faulty = activities.most(Activity.ERROR, shown, MOST_APPLICATIONS);
        } else {
            details = Missing.orFound(application, applications::byId);
            if (details == null) {
                return;
            }
            steps = activities.of(details.id(), shown);
            faulty = List.of();
        }
        charts =
                Arrays.stream(Activity.values())
                        .map(activity -> Chart.of(activity, steps))
                        .toList();
    }

    /** The beginning of a step, as short as the period allows. */
    public String label(Instant startsAt) {
        return DateTimeFormatter.ofPattern(
                        Notice.text("activity.step." + shown.name()), Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(startsAt);
    }

    public ActivityPeriod[] getPeriods() {
        return ActivityPeriod.values();
    }

    public Activity[] getKinds() {
        return Activity.values();
    }

    public ActivityPeriod getShown() {
        return shown;
    }

    /** Null where all applications are shown. */
    public ApplicationDetails getDetails() {
        return details;
    }

    public List<ActivityStep> getSteps() {
        return steps;
    }

    public List<Chart> getCharts() {
        return charts;
    }

    /** Those with most errors. */
    public List<BusyApplication> getFaulty() {
        return faulty;
    }

    public String getApplication() {
        return application;
    }

    public void setApplication(String application) {
        this.application = application;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
