/**
 * Relying parties of the house's own: pages in the provider's process that log their visitors in as any other software
 * does, by OpenID Connect over HTTP, with quarkus-oidc. A room that wants one implements {@code HouseClient} as a bean:
 *
 * <pre>{@code
 * @Singleton
 * public class SaraClient implements HouseClient {
 *     static final String ROOT = "/demo/sara";
 *     public String id()   { return "demo-sara"; }      // client_id, and the name of its tenant and its cookies
 *     public String name() { return "RCP SARA"; }       // what the phone shows
 *     public Site site()   { return Site.at(ROOT); }    // …/espace, …/refus, …/deconnexion below it
 *     public Look look()   { return new Look("sara", "SARA", "sara.css"); }
 *     public boolean open() { return demo.enabled(); }  // default: always
 * }
 * }</pre>
 *
 * and has a page whose {@code @Path} is the root:
 *
 * <ul>
 *   <li>the root itself is open; its link « Se connecter » leads to {@code addresses.wallet() + site().space()};
 *   <li>what is {@code @Authenticated}, at the space or anywhere else below the root, is for who is logged in, and
 *       answers {@code PageAnswer.leadingAway}, since the form of the logout leads to the provider. {@code Visitor} tells
 *       what the provider told of them, and gives and checks the proof that each changing form carries;
 *   <li>{@code GET …/refus} calls {@code FailedLogins.refused}: quarkus-oidc leads there who comes back with an error;
 *   <li>{@code POST …/deconnexion} calls {@code Visitor.leave}, which a link {@code {look.logout}} can't do;
 *   <li>templates include {@code service}, with {@code texts} and {@code look}.
 * </ul>
 *
 * <p>The rest is done here: {@code HouseTenants} tells quarkus-oidc about every such client, {@code Registration} makes
 * it known to Pro Santé Connect without a line of configuration (unless it asks another provider, see
 * {@code ProviderAddresses}), {@code FailedLogins} shows a page where a login can't be completed or a session is over.
 * Roots may lie in each other: the longest decides. Cookies are named after the client and sent below its root only.
 *
 * <pre>
 *   stranger --space--> /auth … login … --code--> logged in --POST deconnexion--> /logout … --> root, a stranger
 *      |                    |                          |
 *      |                    +--error--> refus          +-- session over at the provider --> 401 page, a stranger
 *      +--deeper page--> the same, and back to that page
 * </pre>
 */
@NullMarked
package dev.ecps.idp.relyingparty;

import org.jspecify.annotations.NullMarked;
