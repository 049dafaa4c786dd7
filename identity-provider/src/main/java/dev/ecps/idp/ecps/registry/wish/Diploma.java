package dev.ecps.idp.ecps.registry.wish;

import java.time.LocalDate;

/**
 * By what somebody may practise.
 *
 * @param title as it stands on the paper
 * @param place school or university
 * @param obtainedOn ISO 8601
 */
public record Diploma(String title, String place, String obtainedOn) {
    /** None told. */
    public static final Diploma NONE = new Diploma("", "", "");

    void bounded(Faults faults) {
        faults.bounded("diploma", title).bounded("diplomaPlace", place).bounded("diplomaDate", obtainedOn);
    }

    void check(Faults faults, LocalDate today) {
        faults.required("diploma", title).required("diplomaPlace", place).past("diplomaDate", obtainedOn, today);
    }
}
