/** The userinfo endpoint (OpenID Connect Core §5.3): the sectoral data of the practitioner, which no token carries. */
@NullMarked
package dev.ecps.idp.oidc.userinfo;

import org.jspecify.annotations.NullMarked;
