/**
 * Services of the guides, as a demonstration: relying parties that meet the provider by HTTP only
 * ({@code relyingparty} has what they share), each a room of its own. They are there with {@code ecps.demo.enabled} only,
 * and {@code DemoGate} answers for them else. Here is what all of them need: {@code Account}, what userinfo tells, in words.
 */
@NullMarked
package dev.ecps.idp.demo;

import org.jspecify.annotations.NullMarked;
