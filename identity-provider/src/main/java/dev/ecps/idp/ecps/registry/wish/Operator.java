package dev.ecps.idp.ecps.registry.wish;

import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.util.Arrays;
import java.util.Optional;

/** Who decides about requests: the Order of a profession that has one, else the agence régionale de santé. */
public enum Operator {
    ARS("", "Agence régionale de santé"),
    CNOM("10", "Ordre national des médecins"),
    CNOP("21", "Ordre national des pharmaciens"),
    ONCD("40", "Ordre national des chirurgiens-dentistes"),
    CNOSF("50", "Ordre national des sages-femmes"),
    ONI("60", "Ordre national des infirmiers"),
    CNOMK("70", "Ordre national des masseurs-kinésithérapeutes"),
    ONPP("80", "Ordre national des pédicures-podologues");

    private final String professionCode;
    private final String title;

    Operator(String professionCode, String title) {
        this.professionCode = professionCode;
        this.title = title;
    }

    /** Its French name, which is not translated. */
    public String title() {
        return title;
    }

    /** As an activity names who registered it: {@code CNOM/CNOM/CNOM}. */
    public String authority() {
        return name() + "/" + name() + "/" + name();
    }

    /** Of a profession, by its code. */
    public static Operator ofProfession(String code) {
        return Arrays.stream(values())
                .filter(each -> !code.isEmpty() && each.professionCode.equals(code))
                .findFirst()
                .orElse(ARS);
    }

    /** Of somebody's first profession. */
    public static Operator of(Optional<Practitioner> person) {
        return person.flatMap(it -> it.exercises().stream().findFirst())
                .map(Exercise::professionCode)
                .map(Operator::ofProfession)
                .orElse(ARS);
    }

    /** Of this name, for instance {@code CNOM}. */
    public static Optional<Operator> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
