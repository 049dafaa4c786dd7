/**
 * From a practitioner of the directory to claims, in the shapes PSC published them since 2021: irregular spellings,
 * empty strings for absent values, every exercise and every activity. What was made for somebody is remembered until
 * the directory changes.
 */
@NullMarked
package dev.ecps.idp.oidc.claims;

import org.jspecify.annotations.NullMarked;
