package io.grantway.admin.home;

import io.grantway.oauth.activity.Activity;
import io.grantway.oauth.activity.ActivityStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One activity as a row of bars, in the units of a drawing of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param total of all steps
 * @param most of one step
 */
public record Chart(Activity activity, long total, long most, List<Bar> bars) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 120;

    private static final double GAP = 0.2;

    /** The bar of one step. */
    public record Bar(ActivityStep step, double x, double y, double width, double height) {}

    static Chart of(Activity activity, List<ActivityStep> steps) {
        var amounts = steps.stream().mapToLong(step -> step.counts().get(activity)).toArray();
        var most = Math.max(1, Arrays.stream(amounts).max().orElse(0));
        var room = (double) WIDTH / steps.size();
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < amounts.length; i++) {
            var height = rounded((double) HEIGHT * amounts[i] / most);
            bars.add(
                    new Bar(
                            steps.get(i),
                            rounded(room * (i + GAP / 2)),
                            rounded(HEIGHT - height),
                            rounded(room * (1 - GAP)),
                            height));
        }
        return new Chart(activity, Arrays.stream(amounts).sum(), most, List.copyOf(bars));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
