/**
 * The provider: two wings and a hall. {@code oidc} is what any OpenID provider has, {@code ecps} is the practitioner
 * and the means of identification, {@code login} is the page where both meet. {@code ArchitectureTest} holds the plan.
 */
@NullMarked
package dev.ecps.idp;

import org.jspecify.annotations.NullMarked;
