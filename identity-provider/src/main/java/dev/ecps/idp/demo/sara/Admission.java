package dev.ecps.idp.demo.sara;

import dev.ecps.idp.demo.Account;
import dev.ecps.idp.demo.Account.Exercise;
import java.util.Locale;

/** Whether somebody may see medical cases: who practises a profession may. */
enum Admission {
    ADMITTED,
    /** In training: category {@code E}. */
    STUDENT,
    /** Of an establishment or a structure, without a profession of health. */
    STAFF,
    /** A health professional of whom no profession is on record. */
    NO_EXERCISE;

    private static final String STUDENTS = "E";
    /** The kinds of identifier that health professionals have: RPPS, ADELI, and those of the test editor EDIT. */
    private static final String PROFESSIONALS = "80A";

    static Admission of(Account account) {
        var practised =
                account.exercises().stream().filter(Admission::hasProfession).toList();
        if (practised.stream().anyMatch(exercise -> !isStudent(exercise))) return ADMITTED;
        if (account.exercises().stream().anyMatch(Admission::isStudent)) return STUDENT;
        return isOfAProfessional(account.nationalId()) ? NO_EXERCISE : STAFF;
    }

    private static boolean hasProfession(Exercise exercise) {
        return !exercise.professionCode().isEmpty();
    }

    private static boolean isStudent(Exercise exercise) {
        return exercise.categoryCode().equals(STUDENTS);
    }

    private static boolean isOfAProfessional(String nationalId) {
        return !nationalId.isEmpty() && PROFESSIONALS.indexOf(nationalId.charAt(0)) >= 0;
    }

    /** Of the sentence that says why not. */
    String key() {
        return "sara.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
