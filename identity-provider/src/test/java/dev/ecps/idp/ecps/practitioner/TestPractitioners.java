package dev.ecps.idp.ecps.practitioner;

import dev.ecps.wire.NationalId;

/**
 * People of the shipped directory. A new login request ends an older one of the same person and time is shared, so each
 * test class that logs people in has people of its own.
 */
public final class TestPractitioners {
    /** A doctor with a cabinet and a hospital in one exercise. */
    public static final NationalId CABINET_AND_HOSPITAL = new NationalId("899700001011");

    public static final NationalId GENERAL_PRACTITIONER = new NationalId("899700001029");
    public static final NationalId NURSE = new NationalId("899700001037");
    public static final NationalId HOSPITAL_NURSE = new NationalId("899700001045");
    public static final NationalId PHARMACIST = new NationalId("899700001052");
    public static final NationalId HOSPITAL_PHARMACIST = new NationalId("899700001060");
    public static final NationalId MIDWIFE = new NationalId("899700001078");
    public static final NationalId PHYSIOTHERAPIST = new NationalId("899700001086");
    public static final NationalId DENTIST = new NationalId("899700001094");
    public static final NationalId STUDENT = new NationalId("899700001102");
    /** With a slash in the identifier. */
    public static final NationalId STAFF = new NationalId("30B0000190/CPET00001");

    /** With a slash in the identifier. */
    public static final NationalId DIRECTOR = new NationalId("30B0000191/CDET00001");

    public static final NationalId ADELI_ONLY = new NationalId("0990000010");
    public static final NationalId FORMER_ADELI = new NationalId("899700001110");
    public static final NationalId WITHOUT_ACTIVITY = new NationalId("899700001128");
    public static final NationalId WITHOUT_EXERCISE = new NationalId("899700001136");
    public static final NationalId TWO_PROFESSIONS = new NationalId("899700001144");
    public static final NationalId TWO_SKILLS = new NationalId("899700001151");
    public static final NationalId LONG_NAME = new NationalId("899700001169");
    public static final NationalId ACCENTS = new NationalId("899700001177");
    public static final NationalId ONE_GIVEN_NAME = new NationalId("899700001185");
    public static final NationalId THREE_GIVEN_NAMES = new NationalId("899700001193");
    public static final NationalId WITHOUT_MAIL = new NationalId("899700001201");
    public static final NationalId LANDLINE = new NationalId("899700001219");
    public static final NationalId WITHOUT_MOBILE = new NationalId("899700001227");
    public static final NationalId WITHOUT_CONTACTS = new NationalId("899700001235");
    public static final NationalId PSYCHOLOGIST = new NationalId("899700001243");
    public static final NationalId OSTEOPATH = new NationalId("899700001250");
    public static final NationalId MILITARY_DOCTOR = new NationalId("899700001268");
    public static final NationalId VOLUNTEER = new NationalId("899700001276");
    public static final NationalId SIX_SITES = new NationalId("899700001284");
    public static final NationalId CORSICAN = new NationalId("899700001292");
    public static final NationalId OVERSEAS = new NationalId("899700001300");
    public static final NationalId RETIRED = new NationalId("899700001318");
    public static final NationalId NEARLY_EMPTY = new NationalId("899700001326");
    public static final NationalId WRONG_KEY = new NationalId("899700001339");
    public static final NationalId UNKNOWN_CODE = new NationalId("899700001342");
    public static final NationalId NAMESAKE = new NationalId("899700001359");

    /** Well formed, and nobody's. */
    public static final NationalId NOBODY = new NationalId("899799999999");

    private TestPractitioners() {}
}
