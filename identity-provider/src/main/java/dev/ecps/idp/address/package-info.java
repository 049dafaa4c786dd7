/**
 * Under which addresses the provider is known: the wallet's host for pages, the issuer's for the rest. Addresses come
 * from the settings alone, never from what a request claims in {@code Host} or a forwarding header; where the two hosts
 * have two names, {@link dev.ecps.idp.address.HostGate} keeps them apart.
 */
@NullMarked
package dev.ecps.idp.address;

import org.jspecify.annotations.NullMarked;
