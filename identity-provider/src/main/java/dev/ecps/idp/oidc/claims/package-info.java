/**
 * From a practitioner of the directory to claims, in the shape PSC publishes them since November 2023: irregular
 * spellings, empty strings for absent values, every exercise and every activity.
 */
@NullMarked
package dev.ecps.idp.oidc.claims;

import org.jspecify.annotations.NullMarked;
