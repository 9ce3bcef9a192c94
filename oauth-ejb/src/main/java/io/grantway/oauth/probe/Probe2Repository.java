package io.grantway.oauth.probe;

import jakarta.data.repository.*;
import java.util.*;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
public interface Probe2Repository {
    @Insert
    void insert(Probe2 p);

    @Find
    Optional<Probe2> byId(UUID id);

    @Query("select count(*) from Probe2 where name=:name")
    long count(String name);

    StatelessSession session();
}
