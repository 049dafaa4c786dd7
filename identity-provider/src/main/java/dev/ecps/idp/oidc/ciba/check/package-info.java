/**
 * Whether a login over the back channel may begin. {@link dev.ecps.idp.oidc.ciba.check.SignedRequests} finds the
 * parameters, {@link dev.ecps.idp.oidc.ciba.check.Addressees} whom they mean, and
 * {@link dev.ecps.idp.oidc.ciba.check.BackchannelChecks} holds the checks in their order, those of
 * {@link dev.ecps.idp.oidc.ciba.check.StrictRules} among them. Nothing here begins a login or rings a phone.
 */
@NullMarked
package dev.ecps.idp.oidc.ciba.check;

import org.jspecify.annotations.NullMarked;
