/**
 * The part of the eRPPS portal that FranceConnect opens, {@code /demo/erpps/franceconnect}: for who has no RPPS number
 * yet, and for who has one but neither mail nor mobile in the RPPS, and no card. A relying party of FranceConnect by
 * OpenID Connect over HTTP. What FranceConnect proves opens a dossier, which belongs to one browser and lives half an
 * hour; FranceConnect's own tokens live a minute, so that they can't carry a form. Who it is decides what the dossier
 * shows:
 *
 * <pre>
 *   root ──▶ FranceConnect ──▶ dossier ─┬─ Newcomer ────────▶ form, papers ──▶ request in the register ──▶ follow it
 *                                       ├─ Unreachable ─────▶ contact data ──▶ request in the register ──▶ follow it
 *                                       ├─ AlreadyKnown ────▶ the guide's warning, and the way to Pro Santé Connect
 *                                       └─ NotTold ─────────▶ several could be meant: the ARS must say who
 * </pre>
 *
 * <p>Papers are looked at and dropped: only their names are kept, as long as the dossier.
 */
@NullMarked
package dev.ecps.idp.demo.registration;

import org.jspecify.annotations.NullMarked;
