package dev.ecps.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.ecps.desktop";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final Map<String, Set<String>> PLAN = Map.of(
            "", Set.of("activation", "scan", "login", "home", "reader", "settings", "connection", "controls"),
            "activation", Set.of("connection", "controls"),
            "scan", Set.of("connection", "controls"),
            "login", Set.of("connection", "controls"),
            "home", Set.of("connection", "controls"),
            "reader", Set.of("connection", "controls"),
            "settings", Set.of("connection", "controls"),
            "connection", Set.of("controls"));

    @Test
    void every_door_is_on_the_plan_and_every_planned_door_is_used() {
        Map<String, Set<String>> doors = new TreeMap<>();
        CLASSES.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(each -> each.getTargetClass().getPackageName().startsWith(ROOT))
                .forEach(each -> enter(
                        doors,
                        room(each.getOriginClass().getPackageName()),
                        room(each.getTargetClass().getPackageName())));

        assertThat(doors).isEqualTo(new TreeMap<>(PLAN));
    }

    @Test
    void view_models_know_no_nodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "atlantafx..")
                .check(CLASSES);
    }

    @Test
    void controls_do_not_know_the_phone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".controls")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ecps.phone..")
                .check(CLASSES);
    }

    private static void enter(Map<String, Set<String>> doors, String from, String to) {
        if (!from.equals(to))
            doors.computeIfAbsent(from, room -> new TreeSet<>()).add(to);
    }

    private static String room(String name) {
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
