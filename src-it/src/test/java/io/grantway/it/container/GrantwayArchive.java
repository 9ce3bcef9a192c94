package io.grantway.it.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.it.client.Application;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.User;
import io.grantway.it.container.inside.Flows;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it is shipped, with a web module more that runs tests. */
final class GrantwayArchive {
    private static final String APPLICATION_XML = "META-INF/application.xml";
    private static final String MODULE =
            """
            <module>
              <web>
                <web-uri>container-tests.war</web-uri>
                <context-root>/container-tests</context-root>
              </web>
            </module>
            """;

    private GrantwayArchive() {}

    static EnterpriseArchive with(Class<?> test) {
        var shipped = new File(System.getProperty("grantway.ear"));
        var ear =
                ShrinkWrap.create(EnterpriseArchive.class, "grantway-tests.ear")
                        .merge(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, shipped));
        var inside =
                ShrinkWrap.create(JavaArchive.class, "inside.jar")
                        .addPackage(Flows.class.getPackage())
                        .addClasses(Application.class, User.class, Pkce.class)
                        .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        var tests =
                ShrinkWrap.create(WebArchive.class, "container-tests.war")
                        .addClass(test)
                        .addAsLibrary(jarOf(Assertions.class))
                        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        replace(ear, xml -> xml.replace("<library-directory>", MODULE + "<library-directory>"));
        return ear.addAsLibrary(inside).addAsModule(Testable.archiveToTest(tests));
    }

    private static void replace(EnterpriseArchive ear, UnaryOperator<String> change) {
        try (var stream = ear.delete(APPLICATION_XML).getAsset().openStream()) {
            var xml = new String(stream.readAllBytes(), UTF_8);
            ear.setApplicationXML(new StringAsset(change.apply(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
