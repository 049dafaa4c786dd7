package dev.ecps.idp.time;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * Something that will happen by itself.
 *
 * @param at when, by the provider's clock
 * @param word names it, in small letters and hyphens: {@code contacts-in-force}; the bundle {@code texts} has
 *     {@code due.<word>}
 */
@TemplateData
public record Due(Instant at, String word) {}
