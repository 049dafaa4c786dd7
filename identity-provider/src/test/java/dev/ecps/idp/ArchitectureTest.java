package dev.ecps.idp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The plan of the house. Each room has a row; a room may enter only what its row names, and every planned door is used.
 * To open a door, add it here, and to the pull request the reason.
 */
class ArchitectureTest {
    private static final String HOUSE = "dev.ecps.idp.";

    /**
     * Storey by storey, the ground floor first: what all use, the practitioners' wing, the wing of the standards, and what
     * shows them to people. A row comes after those of all rooms it enters, and names them by the alphabet.
     */
    private static final String PLAN = """
            certificate                 ->
            chance                      ->
            legible                     ->
            call                        -> legible
            cors                        -> legible
            crypto                      ->
            messaging                   ->
            page                        ->
            problem                     ->
            selfcheck                   ->
            setting                     ->
            shortlived                  ->
            worker                      ->
            address                     -> selfcheck
            https                       -> certificate legible selfcheck setting
            profile                     -> selfcheck
            storage                     -> selfcheck setting
            time                        -> legible selfcheck setting
            ecps.practitioner           -> shortlived storage
            ecps.practitioner.directory -> ecps.practitioner
            ecps.device                 -> chance crypto ecps.practitioner problem setting shortlived storage
            ecps.card                   -> address chance ecps.practitioner messaging page setting storage time
            ecps.activation             -> address chance ecps.device ecps.practitioner messaging page problem setting shortlived
            ecps.notice                 -> ecps.device ecps.practitioner legible messaging page setting time
            ecps.challenge              -> chance ecps.device problem setting shortlived
            franceconnect.identity      ->
            franceconnect.partner       ->
            franceconnect               -> address chance franceconnect.identity franceconnect.partner page setting shortlived storage
            ecps.registry.wish          -> chance ecps.practitioner
            ecps.registry               -> chance ecps.card ecps.practitioner ecps.registry.wish legible messaging page setting shortlived storage time
            oidc.protocol               -> address
            oidc.closed                 -> oidc.protocol
            oidc.claims                 -> crypto ecps.practitioner
            oidc.keys                   -> crypto oidc.protocol setting storage
            oidc.client                 -> address chance https legible oidc.protocol profile selfcheck setting shortlived storage
            oidc.session                -> address chance setting shortlived storage
            oidc.token                  -> address chance crypto oidc.claims oidc.client oidc.keys oidc.protocol oidc.session setting shortlived storage worker
            oidc.userinfo               -> oidc.claims oidc.protocol oidc.session oidc.token worker
            oidc.status                 -> address oidc.client oidc.protocol oidc.session
            oidc.authorization.check    -> address legible oidc.client oidc.keys oidc.protocol profile selfcheck
            oidc.authorization          -> address chance oidc.authorization.check oidc.claims oidc.client oidc.keys oidc.protocol oidc.session oidc.token page profile setting shortlived worker
            oidc.ciba.check             -> ecps.challenge ecps.device ecps.practitioner legible oidc.client oidc.protocol oidc.session profile
            oidc.ciba                   -> call chance ecps.challenge ecps.device ecps.practitioner legible oidc.ciba.check oidc.client oidc.keys oidc.protocol oidc.session oidc.token profile setting shortlived time
            oidc.discovery              -> address oidc.authorization oidc.ciba oidc.client oidc.protocol oidc.token profile
            oidc.logout.notice          -> address call chance oidc.claims oidc.client oidc.keys oidc.session setting
            oidc.logout                 -> address oidc.client oidc.keys oidc.logout.notice oidc.protocol oidc.session page setting
            login                       -> address ecps.card ecps.challenge ecps.device ecps.practitioner https oidc.authorization oidc.logout.notice oidc.session page setting shortlived worker
            relyingparty                -> address chance oidc.client page
            cardportal                  -> address ecps.card page relyingparty
            demo                        -> address page relyingparty
            demo.erpps                  -> address demo ecps.practitioner ecps.registry ecps.registry.wish page relyingparty
            demo.registration           -> address chance demo ecps.card ecps.practitioner ecps.registry ecps.registry.wish franceconnect franceconnect.partner page relyingparty setting shortlived
            demo.santefr                -> address chance demo page relyingparty storage
            demo.sara                   -> address demo page relyingparty
            annuaire                    -> ecps.practitioner page setting
            portal                      -> address chance ecps.activation ecps.card ecps.device ecps.practitioner messaging oidc.client oidc.logout.notice oidc.session page relyingparty setting shortlived
            home                        -> address oidc.protocol page
            sandbox.invented            -> chance ecps.card ecps.device ecps.practitioner
            sandbox.answer              -> chance crypto ecps.challenge ecps.device ecps.practitioner oidc.client problem sandbox.invented setting shortlived time
            sandbox.registry            -> ecps.practitioner ecps.registry ecps.registry.wish page problem
            sandbox.editor              -> chance ecps.practitioner ecps.practitioner.directory ecps.registry ecps.registry.wish page problem
            sandbox.card                -> ecps.card ecps.practitioner oidc.ciba page problem
            sandbox                     -> address chance ecps.activation ecps.challenge ecps.device ecps.practitioner ecps.practitioner.directory ecps.registry franceconnect.identity messaging oidc.ciba oidc.client oidc.keys oidc.logout.notice page problem sandbox.answer sandbox.invented selfcheck time
            start                       -> address certificate https selfcheck setting storage time
            """;

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package dev\\.ecps\\.idp\\.([a-z.]+);");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?dev\\.ecps\\.idp\\.([a-z]+(?:\\.[a-z]+)*)\\.[A-Z]");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ecps.idp");

    @Test
    void every_door_is_on_the_plan_and_every_planned_door_is_used() throws IOException {
        var doors = doors();
        assertThat(doors.keySet()).isEqualTo(plan().keySet());
        plan().forEach((room, planned) ->
                assertThat(doors.get(room)).as("doors of " + room).isEqualTo(planned));
    }

    @Test
    void a_room_stands_above_every_room_it_enters() {
        var below = new TreeSet<String>();
        PLAN.lines().forEach(row -> {
            var room = row.substring(0, row.indexOf("->")).strip();
            assertThat(below).as("rooms below " + room).containsAll(plan().get(room));
            below.add(room);
        });
    }

    @Test
    void the_practitioners_wing_never_enters_the_wing_of_the_standards() {
        noClasses()
                .that()
                .resideInAPackage("dev.ecps.idp.ecps..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ecps.idp.oidc..")
                .check(CLASSES);
    }

    @Test
    void FranceConnect_is_a_provider_of_its_own_and_enters_no_other_wing() {
        noClasses()
                .that()
                .resideInAPackage("dev.ecps.idp.franceconnect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ecps.idp.oidc..", "dev.ecps.idp.ecps..")
                .check(CLASSES);
    }

    @Test
    void nothing_enters_the_sandbox_the_login_page_or_the_demonstration() {
        for (var room : Set.of("sandbox", "login", "demo", "portal")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(HOUSE + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(HOUSE + room + "..")
                    .check(CLASSES);
        }
    }

    @Test
    void only_the_room_of_time_reads_the_wall_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ecps.idp.time")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void only_rows_and_the_room_of_storage_speak_SQL() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + "storage")
                .and()
                .haveSimpleNameNotEndingWith("Row")
                .and()
                .haveSimpleNameNotEndingWith("Rows")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi.v3.core.statement..",
                        "io.agroal..",
                        "org.flywaydb..",
                        "org.h2..",
                        "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void only_endpoints_and_pages_answer_HTTP() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Endpoint")
                .orShould()
                .haveSimpleNameEndingWith("Page")
                .check(CLASSES);
    }

    @Test
    void the_provider_does_not_know_the_phone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ecps.phone..")
                .check(CLASSES);
    }

    private static Map<String, Set<String>> plan() {
        var plan = new TreeMap<String, Set<String>>();
        PLAN.lines().forEach(row -> {
            var sides = row.split("->", -1);
            var doors = new TreeSet<String>();
            Arrays.stream(sides[1].strip().split(" +"))
                    .filter(door -> !door.isEmpty())
                    .forEach(doors::add);
            plan.put(sides[0].strip(), doors);
        });
        return plan;
    }

    /** What the classes use and what the sources import: a constant of another room leaves no trace in a class. */
    private static Map<String, Set<String>> doors() throws IOException {
        var doors = new TreeMap<String, Set<String>>();
        CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type ->
                        room(type.getPackageName()).ifPresent(room -> doors.putIfAbsent(room, new TreeSet<>())));
        CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::leadsToAnotherRoom)
                .forEach(door -> doors.get(
                                room(door.getOriginClass().getPackageName()).orElseThrow())
                        .add(room(door.getTargetClass().getBaseComponentType().getPackageName())
                                .orElseThrow()));
        for (var source : sources()) addImports(Files.readString(source), doors);
        return doors;
    }

    private static List<java.nio.file.Path> sources() throws IOException {
        try (var files = Files.walk(java.nio.file.Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void addImports(String source, Map<String, Set<String>> doors) {
        var home = PACKAGE.matcher(source);
        if (!home.find() || !doors.containsKey(home.group(1))) return;
        var imports = IMPORT.matcher(source);
        while (imports.find()) {
            if (!imports.group(1).equals(home.group(1)))
                doors.get(home.group(1)).add(imports.group(1));
        }
    }

    private static boolean leadsToAnotherRoom(Dependency door) {
        var from = room(door.getOriginClass().getPackageName());
        var to = room(door.getTargetClass().getBaseComponentType().getPackageName());
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }

    private static Optional<String> room(String packageName) {
        return packageName.startsWith(HOUSE) ? Optional.of(packageName.substring(HOUSE.length())) : Optional.empty();
    }
}
