/**
 * SARA, a tool for meetings on rare diseases (« RCP maladies rares »): the tab « e-CPS », then « Se connecter », and the
 * notification on the phone names the tool. Cases, people and centres are invented. Only who practises a profession comes
 * in; {@code Admission} tells the others why not.
 *
 * <pre>
 *   landing --onglet=e-cps--> « Se connecter » --login--> Admission --ADMITTED--> meetings --dossier/n--> one case
 *                                                            |
 *                                                            +--STUDENT, STAFF, NO_EXERCISE--> 403, and why
 * </pre>
 */
@NullMarked
package dev.ecps.idp.demo.sara;

import org.jspecify.annotations.NullMarked;
