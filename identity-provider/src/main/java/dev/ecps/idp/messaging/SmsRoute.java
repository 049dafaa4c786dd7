package dev.ecps.idp.messaging;

/** A way that SMS take. */
interface SmsRoute {
    void send(Sms sms) throws Undeliverable;
}
