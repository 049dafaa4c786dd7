package dev.ecps.idp.ecps.card;

import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.wire.NationalId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of CPx cards (<a href="https://mes-ara.fr/faq/carte-cpx">questions on CPx cards</a>). */
public enum CardKind {
    /** Carte de Professionnel de Santé: who practises a health profession. */
    CPS,
    /** Carte de Professionnel en Formation: who still studies it. */
    CPF,
    /** Carte de Personnel d'Établissement: secretaries, clerks, technicians. */
    CPE,
    /** Carte de Personnel Autorisé: staff of a structure that is no health establishment. */
    CPA,
    /** Carte de Directeur d'Établissement. */
    CDE;

    private static final String STUDENT = "E";

    /**
     * The health professions of TRE_G15. Social professions (TRE_R94) and users of title (TRE_R95) are registered at the
     * portal RPPS+, which gives no card.
     */
    private static final Set<String> HEALTH_PROFESSIONS = Set.of(
            "10", "21", "26", "28", "31", "32", "35", "36", "37", "38", "39", "40", "50", "60", "69", "70", "80", "81",
            "82", "83", "84", "85", "86", "91", "92", "94", "95", "96", "98");

    /**
     * Which card somebody has, if any. A structure's identifier (prefix 1, 3, 4, 5 or 6) tells it by its internal number,
     * {@code CDET00001} for example, and means staff if it does not. Everybody else has one by profession: CPF while all
     * that is registered is of a student (category E), CPS with any health profession, none otherwise.
     */
    public static Optional<CardKind> of(Practitioner person) {
        if (person.nationalId().kind() == NationalId.Kind.STRUCTURE) return Optional.of(ofStaff(person.nationalId()));
        var health = person.exercises().stream()
                .filter(exercise -> HEALTH_PROFESSIONS.contains(exercise.professionCode()))
                .map(Exercise::categoryCode)
                .toList();
        if (health.isEmpty()) return Optional.empty();
        return Optional.of(health.stream().allMatch(STUDENT::equals) ? CPF : CPS);
    }

    private static CardKind ofStaff(NationalId id) {
        var internal = id.value().substring(id.value().indexOf('/') + 1);
        return Arrays.stream(new CardKind[] {CDE, CPA})
                .filter(kind -> internal.startsWith(kind.name()))
                .findFirst()
                .orElse(CPE);
    }

    /** Whether a card of this kind says that its holder practises or studies a health profession. */
    public boolean ofProfessional() {
        return this == CPS || this == CPF;
    }
}
