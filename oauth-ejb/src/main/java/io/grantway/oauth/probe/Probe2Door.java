package io.grantway.oauth.probe;

import io.grantway.consent.record.ProbeDoor;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

@Stateless
public class Probe2Door {
    @Inject Probe2Repository probes;
    @EJB ProbeDoor other;
    @Resource SessionContext ctx;

    private String conn(String sql) {
        return probes.session().createNativeQuery(sql, String.class).getSingleResult();
    }

    public String both(String name, boolean fail) {
        UUID id = UUID.randomUUID();
        probes.insert(new Probe2(id, name));
        other.insert(id, name);
        String r = id + " " + other.row(id) + " t" + other.touch(id) + " t" + other.touch(id);
        r += " once " + other.once(id, "x") + "/" + other.once(UUID.randomUUID(), name);
        r += " " + other.row(id);
        if (fail) {
            ctx.setRollbackOnly();
        }
        return r;
    }

    public String counts(String name) {
        return probes.count(name) + " " + other.count(name);
    }

    public String read(UUID id) {
        return probes.byId(id).map(p -> p.name).orElse("none");
    }
}
