/**
 * A stand-in for FranceConnect v2: an OpenID provider of its own kind, which proves to a service who a private person is
 * by civil status. It shares nothing with Pro Santé Connect but the house. A visitor goes through an interaction:
 *
 * <pre>
 *   authorize ──▶ Begun ──choose──▶ Chosen ──identify──▶ Identified ──consent──▶ code ──▶ the service
 *                   │  ◀──back──────  │  ◀──back────────────  │
 *                   └─────────────────┴───abandon─────────────┴──▶ access_denied ──▶ the service
 * </pre>
 *
 * <p>Each step belongs to one browser, and is taken in its state only. A code lives 30 s and is good for one exchange, an
 * access token 60 s and tells the identity as a signed JWT ({@code application/jwt}). There is no session behind it:
 * who comes again identifies again. Which of this FranceConnect tells in public, and which we chose, is listed in {@code
 * docs/franceconnect.md}.
 */
@NullMarked
package dev.ecps.idp.franceconnect;

import org.jspecify.annotations.NullMarked;
