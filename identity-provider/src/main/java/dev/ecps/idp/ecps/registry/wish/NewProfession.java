package dev.ecps.idp.ecps.registry.wish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ecps.idp.ecps.practitioner.CodeTable;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.LocalDate;
import java.util.Optional;

/**
 * « Ajouter une nouvelle profession à son numéro RPPS (exemple : opticien → audioprothésiste) ».
 *
 * @param profession code of the new one
 * @param diploma what it will be practised by
 */
public record NewProfession(String profession, Diploma diploma) implements Wish {
    @Override
    @JsonIgnore
    public Kind kind() {
        return Kind.NEW_PROFESSION;
    }

    @Override
    public Faults tooLong() {
        var faults = new Faults().bounded("profession", profession);
        diploma.bounded(faults);
        return faults;
    }

    @Override
    public Faults faults(LocalDate today, Optional<Practitioner> asks) {
        var code = profession.strip();
        var faults = new Faults()
                .required("profession", profession)
                .when(CodeTable.PROFESSION.label(code).isEmpty(), "profession", "profession")
                .when(Practised.by(asks, code), "profession", "practised");
        diploma.check(faults, today);
        return faults;
    }

    /** Of the new profession, who knows its diplomas. */
    @Override
    public Operator operator(Optional<Practitioner> asks) {
        return Operator.ofProfession(profession.strip());
    }
}
