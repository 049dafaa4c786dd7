/** Mail, SMS and the outbox: against a real SMTP server and a stand-in of Twilio, both inside the test. */
@NullMarked
package dev.ecps.idp.messaging;

import org.jspecify.annotations.NullMarked;
