package io.grantway.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the console leaves to others. */
@AnalyzeClasses(packages = "io.grantway.admin", importOptions = DoNotIncludeTests.class)
class ConsoleRulesTest {

    @ArchTest
    static final ArchRule theConsoleDoesNotTouchTheDatabase =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.persistence..",
                            "jakarta.data..",
                            "java.sql..",
                            "org.hibernate..");

    @ArchTest
    static final ArchRule nobodyIsSignedInByTheSessionOfTheServer =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("jakarta.servlet.http.HttpSession");
}
