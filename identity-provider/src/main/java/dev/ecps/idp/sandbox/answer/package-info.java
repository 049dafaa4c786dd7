/**
 * Answers to login requests, given in the place of a phone. An order says what to do, for whom and how often; orders
 * stand in the {@link dev.ecps.idp.sandbox.answer.AnswerBook}, the most specific ones first: practitioner and client,
 * practitioner, client, and last of all the personas, whose identifier alone decides. Virtual phones act it out: with a
 * key and a PIN of their own they make signed calls, which enter by the very door that real phones use.
 */
@NullMarked
package dev.ecps.idp.sandbox.answer;

import org.jspecify.annotations.NullMarked;
