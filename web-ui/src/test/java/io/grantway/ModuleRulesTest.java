package io.grantway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.data.repository.Repository;
import jakarta.persistence.Entity;

/** The directions in which the modules know each other, and the habits of the house. */
@AnalyzeClasses(packages = "io.grantway", importOptions = DoNotIncludeTests.class)
class ModuleRulesTest {

    private static final String[] OUTSIDE_WORLD = {
        "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..", "jakarta.json.."
    };

    @ArchTest
    static final ArchRule consentKnowsNothingButConsent =
            noClasses()
                    .that()
                    .resideInAPackage("io.grantway.consent..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("io.grantway.oauth..", "io.grantway.web..")
                                    .or(resideInAnyPackage(OUTSIDE_WORLD)));

    @ArchTest
    static final ArchRule oauthKnowsNeitherHttpNorFacesNorJson =
            noClasses()
                    .that()
                    .resideInAPackage("io.grantway.oauth..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("io.grantway.web..")
                                    .or(resideInAnyPackage(OUTSIDE_WORLD)));

    @ArchTest
    static final ArchRule theWebDoesNotTouchTheDatabase =
            noClasses()
                    .that()
                    .resideInAPackage("io.grantway.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.persistence..", "jakarta.data..", "org.hibernate..");

    @ArchTest
    static final ArchRule theApiDoesNotKnowThePages =
            noClasses()
                    .that()
                    .resideInAPackage("io.grantway.web.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.grantway.web.pages..");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature =
            classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule featuresOfOAuthHaveNoCycles =
            slices().matching("io.grantway.oauth.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresOfConsentHaveNoCycles =
            slices().matching("io.grantway.consent.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager");
}
