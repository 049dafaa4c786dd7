package dev.ecps.idp.ecps.card;

import java.util.Optional;

/**
 * A virtual card reader as it is at the moment.
 *
 * @param name names it
 * @param plugged whether the computer sees it
 * @param card what is in it
 * @param insertion names this stay of this card in it; another one after the card was taken out, even if it comes back
 * @param firefoxFails whether Firefox can't get at it, as some find with the real software
 */
public record Reader(String name, boolean plugged, Optional<CardNumber> card, String insertion, boolean firefoxFails) {}
