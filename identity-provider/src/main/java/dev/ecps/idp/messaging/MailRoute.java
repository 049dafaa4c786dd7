package dev.ecps.idp.messaging;

/** A way that mails take. */
interface MailRoute {
    void send(Mail mail) throws Undeliverable;
}
