/**
 * « … souhaite se connecter »: the PIN, the three numbers, how it ended.
 *
 * <pre>
 * UnlockView –PIN→ NumbersView –number→ OutcomeView
 *      └──────refuse──────┴──────────────↑
 * </pre>
 *
 * A request may be refused at any time, without a PIN.
 */
@NullMarked
package dev.ecps.desktop.login;

import org.jspecify.annotations.NullMarked;
