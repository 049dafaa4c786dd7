/**
 * Mail, SMS and letters that leave the provider. A room hands a {@link dev.ecps.idp.messaging.Mail} or
 * {@link dev.ecps.idp.messaging.Sms} to {@link dev.ecps.idp.messaging.Messages}; a setting chooses the route of each
 * kind: into the {@link dev.ecps.idp.messaging.Outbox}, which the sandbox shows, or out by SMTP and Twilio. Letters
 * have one way, into the outbox. What leaves
 * by SMTP or Twilio is not kept here, and no content ever reaches a log.
 */
@NullMarked
package dev.ecps.idp.messaging;

import org.jspecify.annotations.NullMarked;
