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

    static final java.util.concurrent.ConcurrentHashMap<Integer, Thread> USE =
            new java.util.concurrent.ConcurrentHashMap<>();

    public String both(String name, boolean fail) {
        int me = System.identityHashCode(probes.session());
        Thread old = USE.put(me, Thread.currentThread());
        if (old != null)
            System.out.println(
                    "SHARED session "
                            + me
                            + " door "
                            + System.identityHashCode(this)
                            + " repo "
                            + System.identityHashCode(probes)
                            + " "
                            + old
                            + " and "
                            + Thread.currentThread());
        try {
            return both1(name, fail);
        } finally {
            USE.remove(me);
        }
    }

    private String both1(String name, boolean fail) {
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
