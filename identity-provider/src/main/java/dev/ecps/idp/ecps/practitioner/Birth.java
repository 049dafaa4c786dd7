package dev.ecps.idp.ecps.practitioner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Birth data and sex, as registered. Absent texts are empty.
 *
 * @param date null when the extract has none
 * @param communeCode INSEE code of the town
 * @param countryCode {@code 99000} for France
 * @param place name of the town
 * @param sexCode {@code M} or {@code F}
 */
public record Birth(@Nullable LocalDate date, String communeCode, String countryCode, String place, String sexCode) {}
