package dev.ecps.testkit.sandbox;

/**
 * One of the invented people.
 *
 * @param nationalId with its prefix: what is typed on the login page, and {@code SubjectNameID} in userinfo
 * @param familyName as in the directory
 * @param givenName the first one
 * @param mail correspondence address, where the activation's mail goes
 * @param mobile correspondence number, where the SMS goes
 * @param batch by which the sandbox knows that they were made up
 */
public record Practitioner(
        String nationalId, String familyName, String givenName, String mail, String mobile, String batch) {}
