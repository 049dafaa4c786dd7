/**
 * The eRPPS portal's door, as a demonstration: a relying party in the provider's own process that meets it by HTTP only.
 * {@code PortalTenant} tells quarkus-oidc where the provider is; the code flow, the session cookie and the logout are
 * quarkus-oidc's; {@code PortalPage} shows what userinfo says. The client {@code demo-erpps} stands in the
 * configuration like any other. Nothing here enters the rooms of the provider.
 */
@NullMarked
package dev.ecps.idp.demo;

import org.jspecify.annotations.NullMarked;
