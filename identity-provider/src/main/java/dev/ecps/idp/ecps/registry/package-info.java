/**
 * The register (RPPS): what is asked of it, who decides, and what becomes of it. {@link dev.ecps.idp.ecps.registry.Requests}
 * is the collection; a {@link dev.ecps.idp.ecps.registry.Request} is in one of these states:
 *
 * <pre>
 *   file --> Draft --submit--> Submitted --validate--> Validated --its time comes--> Effective
 *              |  ^               |  |                     |---the person is gone--> Refused
 *              |  | amend         |  '--refuse--> Refused
 *              '--+---withdraw----'-------------> Withdrawn
 * </pre>
 *
 * <p>A wish is in force some time after the validation (48 hours by default): {@link
 * dev.ecps.idp.ecps.registry.DueRequests} brings it into the directory when its moment has come, one applicant after the
 * other and their requests in the order of their moments, so that of two changes the later validated one stays. A
 * first registration has three moments: the number is told, the person is in the directory, the contact data are there
 * that an e-CPS needs; with RPPS+ they are a day or two apart, else the last two are one.
 *
 * <p>Whatever changes a request takes its applicant first (the practitioner's row, or for somebody who is none yet the
 * register's turn), then the request's own row: no two do it at once, and nobody waits in a circle.
 */
@NullMarked
package dev.ecps.idp.ecps.registry;

import org.jspecify.annotations.NullMarked;
