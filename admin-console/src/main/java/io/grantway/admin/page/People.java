package io.grantway.admin.page;

import io.grantway.oauth.staff.StaffDirectory;
import io.grantway.oauth.staff.StaffMember;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is meant by an id or an actor, in words. */
@Named("people")
@RequestScoped
public class People {

    private static final String STAFF = "staff:";
    private static final String PARTNER = "partner:";

    @Inject StaffDirectory directory;

    private Map<String, String> names;

    /**
     * @param actor for example {@code staff:…}, {@code partner:…} or {@code system}
     */
    public String actor(String actor) {
        if (actor == null) {
            return "–";
        }
        if (actor.startsWith(STAFF)) {
            return name(actor.substring(STAFF.length()));
        }
        return actor.startsWith(PARTNER) ? Notice.text("actor.partner") : actor;
    }

    public String of(UUID id) {
        return id == null ? "–" : name(id.toString());
    }

    private String name(String id) {
        if (names == null) {
            names =
                    directory.members().stream()
                            .collect(
                                    Collectors.toMap(
                                            member -> member.id().toString(), StaffMember::name));
        }
        return names.getOrDefault(id, id);
    }
}
