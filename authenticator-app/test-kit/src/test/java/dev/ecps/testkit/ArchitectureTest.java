package dev.ecps.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ecps.testkit");

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching("dev.ecps.(**)").should().beFreeOfCycles().check(kit);
    }

    @Test
    void whoever_uses_the_kit_without_JUnit_needs_no_JUnit() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.ecps.testkit.EcpsExtension")
                .and()
                .doNotHaveFullyQualifiedName("dev.ecps.testkit.EcpsSimulator")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(kit);
    }

    @Test
    void the_kit_brings_no_library_that_a_relying_party_has_of_its_own() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.nimbusds..", "io.quarkus..", "io.vertx..", "org.springframework..", "dev.ecps.idp..")
                .check(kit);
    }
}
