package io.grantway.oauth.staff;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffActionTest {

    /** The whole matrix: each action, and yes or no for each role. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // action,         tam, lead, auditor, operator
        "VIEW,                yes, yes, yes, yes",
        "EXPORT,              yes, yes, yes, no",
        "SEE_USERS,           no,  yes, yes, no",
        "VERIFY_CHAINS,       no,  yes, yes, yes",
        "EDIT_PARTNER,        yes, yes, no,  no",
        "EDIT_APPLICATION,    yes, yes, no,  no",
        "EDIT_PERMISSIONS,    yes, yes, no,  no",
        "CONFIGURE_HOSTED_UI, yes, yes, no,  no",
        "ISSUE_KEY,           yes, yes, no,  no",
        "ROTATE_KEY,          yes, yes, no,  no",
        "REVOKE_KEY,          yes, yes, no,  yes",
        "ADD_REDIRECT_URI,    yes, yes, no,  no",
        "REMOVE_REDIRECT_URI, yes, yes, no,  no",
        "DECIDE_REQUEST,      yes, yes, no,  no",
        "MANAGE_STAFF,        no,  yes, no,  no",
        "STOP_STAFF,          no,  yes, no,  yes"
    })
    void eachActionIsForTheseRolesAndNoOther(
            StaffAction action, String tam, String lead, String auditor, String operator) {
        var expected = EnumSet.noneOf(StaffRole.class);
        var columns = new String[] {tam, lead, auditor, operator};
        for (var role : StaffRole.values()) {
            if (columns[role.ordinal()].equals("yes")) {
                expected.add(role);
            }
        }

        for (var role : StaffRole.values()) {
            var staff = staff(Set.of(role));
            assertEquals(expected.contains(role), staff.may(action), role::text);
            if (expected.contains(role)) {
                assertDoesNotThrow(() -> staff.require(action), role::text);
            } else {
                assertThrows(NotAllowed.class, () -> staff.require(action), role::text);
            }
        }
        assertThrows(NotAllowed.class, () -> staff(Set.of()).require(action));
    }

    @Test
    void theTableAboveHasEveryAction() throws NoSuchMethodException {
        var rows =
                StaffActionTest.class
                        .getDeclaredMethod(
                                "eachActionIsForTheseRolesAndNoOther",
                                StaffAction.class,
                                String.class,
                                String.class,
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value();
        var named =
                Arrays.stream(rows)
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .collect(Collectors.toSet());
        assertEquals(
                Arrays.stream(StaffAction.values()).map(Enum::name).collect(Collectors.toSet()),
                named);
    }

    @Test
    void rolesSurviveBeingStored() {
        for (var role : StaffRole.values()) {
            assertEquals(Set.of(role), StaffRole.parse(StaffRole.format(Set.of(role))));
        }
        var all = EnumSet.allOf(StaffRole.class);
        assertEquals(all, StaffRole.parse(StaffRole.format(all)));
    }

    private static Staff staff(Set<StaffRole> roles) {
        return new Staff(UUID.randomUUID(), "someone@example.com", "Someone", roles, "");
    }
}
