package dev.ecps.idp.messaging;

/** Into the outbox, where a developer, a test or a phone reads it. Never fails. */
final class OutboxRoute implements MailRoute, SmsRoute {
    private final Outbox outbox;

    OutboxRoute(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(Mail mail) {
        outbox.add(mail);
    }

    @Override
    public void send(Sms sms) {
        outbox.add(sms);
    }
}
