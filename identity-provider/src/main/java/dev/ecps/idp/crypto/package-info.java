/**
 * Which library does the arithmetic of signatures. Nimbus says what a JWS is and asks a JCA provider for the numbers;
 * where Conscrypt has native code for the platform it signs RS256 at twice and verifies ES256 at twenty times the
 * JDK's speed, elsewhere the JDK does it. Whoever signs RS256 much, on a processor that Amazon Corretto's native code was
 * written for, gets nearly twice as much again. Keys and signers are made once and remembered, never per token.
 */
@NullMarked
package dev.ecps.idp.crypto;

import org.jspecify.annotations.NullMarked;
