package io.grantway.oauth.startup;

import io.grantway.oauth.staff.StaffDirectory;
import io.grantway.oauth.staff.StaffRole;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The staff that a development server starts with. */
@Stateless
public class SandboxStaff {

    private static final String TAM = "tam@example.com";
    private static final String SECOND_TAM = "tam2@example.com";
    private static final String AUDITOR = "auditor@example.com";
    private static final String PASSWORD = "Sandbox-TAM-2026";

    @Inject StaffDirectory directory;

    /** Whether the database holds any of them. */
    public boolean isPresent() {
        return directory.isAnyKnown(List.of(TAM, SECOND_TAM, AUDITOR));
    }

    /** Creates all of them; the second account manager leads. */
    public void create() {
        directory.add(TAM, "Sandbox TAM", Set.of(StaffRole.TAM), PASSWORD);
        directory.add(
                SECOND_TAM,
                "Second sandbox TAM",
                Set.of(StaffRole.TAM, StaffRole.TAM_LEAD),
                PASSWORD);
        directory.add(AUDITOR, "Sandbox auditor", Set.of(StaffRole.AUDITOR), PASSWORD);
    }
}
