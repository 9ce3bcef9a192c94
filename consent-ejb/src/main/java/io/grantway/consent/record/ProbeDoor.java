package io.grantway.consent.record;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

@Stateless
public class ProbeDoor {
    @Inject ProbeRepository probes;

    public void insert(UUID id, String name) {
        probes.insert(new Probe(id, name));
    }

    public int once(UUID id, String name) {
        return probes.insertOnce(id, name, new byte[] {4});
    }

    public int touch(UUID id) {
        return probes.touch(id, Instant.now());
    }

    public String row(UUID id) {
        return probes.row(id).toString();
    }

    public long count(String name) {
        return probes.count(name);
    }
}
