package dev.ecps.idp.ecps.registry.wish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.LocalDate;
import java.util.Optional;

/**
 * « Déclarer sa nouvelle activité (nouveau lieu d'exercice) ».
 *
 * @param profession code of one that the applicant practises
 * @param mode mode d'exercice: {@code L}, {@code S} or {@code B}
 * @param sector code secteur d'activité, {@code SA07} for a cabinet; may be empty
 * @param startsOn ISO 8601; in force from that day at the earliest
 * @param name of the place (raison sociale)
 * @param siret 14 digits, or empty
 * @param finess 9 digits or capitals, or empty
 * @param address of the place
 * @param phone of the place, or empty
 */
public record NewPlace(
        String profession,
        String mode,
        String sector,
        String startsOn,
        String name,
        String siret,
        String finess,
        PostalAddress address,
        String phone)
        implements Wish {
    @Override
    @JsonIgnore
    public Kind kind() {
        return Kind.NEW_PLACE;
    }

    @Override
    public Faults tooLong() {
        return new Faults()
                .bounded("profession", profession)
                .bounded("mode", mode)
                .bounded("sector", sector)
                .bounded("startsOn", startsOn)
                .bounded("placeName", name)
                .bounded("siret", siret)
                .bounded("finess", finess)
                .bounded("phone", phone)
                .boundedAddress(address);
    }

    @Override
    public Faults faults(LocalDate today, Optional<Practitioner> asks) {
        return new Faults()
                .required("profession", profession)
                .when(!Practised.by(asks, profession.strip()), "profession", "not-practised")
                .required("mode", mode)
                .matching("mode", mode, "[LSB]", "choice")
                .matching("sector", sector, "SA\\d{2}", "sector")
                .near("startsOn", startsOn, today)
                .required("placeName", name)
                .matching("siret", siret, "\\d{14}", "siret")
                .matching("finess", finess, "[0-9A-Z]{9}", "finess")
                .address(address)
                .matching("phone", phone, "[+0-9][0-9 .-]{5,20}", "phone");
    }

    @Override
    public Operator operator(Optional<Practitioner> asks) {
        return Operator.ofProfession(profession.strip());
    }

    @Override
    public Optional<LocalDate> notBefore() {
        return Faults.dateIn(startsOn);
    }
}
