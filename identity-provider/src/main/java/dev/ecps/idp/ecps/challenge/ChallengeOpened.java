package dev.ecps.idp.ecps.challenge;

/**
 * CDI event: a phone was asked. Fired after the doorbell rang.
 *
 * @param asked what was asked
 */
public record ChallengeOpened(Asked asked) {}
