/**
 * Services of the guides, as a demonstration: relying parties that meet the provider by HTTP only
 * ({@code relyingparty} has what they share). The eRPPS portal, {@code /demo/erpps}: {@code PortalPage} shows what userinfo
 * says. They are there with {@code ecps.demo.enabled} only, and {@code DemoGate} answers for them else.
 */
@NullMarked
package dev.ecps.idp.demo;

import org.jspecify.annotations.NullMarked;
