package dev.ecps.idp.page;

import io.quarkus.qute.TemplateData;

/**
 * Something that a visitor may look at next.
 *
 * @param address where it leads: a path, or an address of its own
 * @param word names it in the bundle {@code texts}: {@code door.<word>}, and {@code door.<word>.text} for what is there
 */
@TemplateData
public record Door(String address, String word) {}
