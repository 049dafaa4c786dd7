package dev.ecps.phone.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ecps.phone.cli");

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching("dev.ecps.(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void a_fleet_does_not_know_that_it_is_commanded_from_a_line() {
        noClasses()
                .that()
                .resideInAPackage("dev.ecps.phone.cli.fleet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ecps.phone.cli", "picocli..")
                .check(program);
    }
}
