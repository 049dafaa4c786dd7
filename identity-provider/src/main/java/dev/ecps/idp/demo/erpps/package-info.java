/**
 * The eRPPS portal: the door, and behind it what a professional does with their entry in the register. What the pages say of
 * the login comes from userinfo; what the register knows, and what is asked of it, comes from {@code ecps.registry}:
 * the portal is the register's own face, as {@code moncompte-ps.esante.gouv.fr} is.
 *
 * <pre>
 *   door --login--> home --tile--> a form --brouillon--> draft --modifier--> the form again
 *                    |               |  ^--flaw--+ 422, nothing lost            |
 *                    |               '--transmettre--> transmitted <------------'
 *                    |                                    '--retirer--> withdrawn (a draft too)
 *                    +--lieux--> places in force, and those that wait
 *                    +--demandes--> every request, its state and its history
 *                    '--attestation.pdf
 * </pre>
 *
 * A form that is sent twice (reload, back, a double click) finds the request that it made. Requests of others are not
 * found, whatever their address.
 */
@NullMarked
package dev.ecps.idp.demo.erpps;

import org.jspecify.annotations.NullMarked;
