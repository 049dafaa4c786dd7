/**
 * Relying parties (« fournisseurs de service »): who they are, how they prove it, where their users may be sent.
 * Clients stand in the configuration ({@code ecps.clients}) or are registered at run time; the configuration wins.
 * Redirect URIs are compared as strings, letter by letter, as PSC does.
 */
@NullMarked
package dev.ecps.idp.oidc.client;

import org.jspecify.annotations.NullMarked;
