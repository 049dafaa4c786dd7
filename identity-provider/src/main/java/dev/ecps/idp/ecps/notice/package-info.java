/**
 * Mails to the holder of an e-CPS about what becomes of it: its coming expiry, its end, its block. They go to the
 * correspondence address of the directory; whoever has none there, or is not in it any more, gets none.
 *
 * <pre>
 *   activated ... expiry - 30 days --mail--> ... - 7 days --mail--> ... - 1 day --mail--> ... expiry --mail--> expired
 *   active --deleted, replaced by another phone, blocked--> mail, once it is stored
 * </pre>
 *
 * <p>Up to which moment of its life a holder was told stands with the e-CPS in the database: each mail leaves once, also
 * after a journey over several moments, a restart, or with several providers on one database. Virtual phones have no
 * holder who reads.
 */
@NullMarked
package dev.ecps.idp.ecps.notice;

import org.jspecify.annotations.NullMarked;
