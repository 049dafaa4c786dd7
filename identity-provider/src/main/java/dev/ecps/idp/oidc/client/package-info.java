/**
 * Relying parties (« fournisseurs de service »): who they are, how they prove it, where their users may be sent.
 * Clients stand in the configuration ({@code ecps.clients}), are rooms of this very program
 * ({@link dev.ecps.idp.oidc.client.ResidentClients}), or are registered at run time; the former two win.
 * Redirect URIs are compared as strings, letter by letter, as PSC does. Each client has one credential: a secret, a
 * certificate's subject, public keys, or none. {@link dev.ecps.idp.oidc.client.ClientAuthentication} is the one place
 * that checks it, for every back-channel endpoint.
 */
@NullMarked
package dev.ecps.idp.oidc.client;

import org.jspecify.annotations.NullMarked;
