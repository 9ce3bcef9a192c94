package io.grantway.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeSet;

/** The static files of the pages; their addresses carry a version, so that browsers keep them. */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/assets/";
    private static final int VERSION_LENGTH = 10;

    @Inject ServletContext files;

    private String version;

    @PostConstruct
    void digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var path : new TreeSet<>(files.getResourcePaths(FOLDER))) {
                try (var file = files.getResourceAsStream(path)) {
                    digest.update(file.readAllBytes());
                }
            }
            version =
                    Base64.getUrlEncoder()
                            .encodeToString(digest.digest())
                            .substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with the content of any of the files. */
    public String getVersion() {
        return version;
    }

    public String url(String name) {
        return FOLDER + name + "?v=" + version;
    }
}
