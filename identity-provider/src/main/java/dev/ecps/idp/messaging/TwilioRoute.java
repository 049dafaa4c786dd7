package dev.ecps.idp.messaging;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.util.Optional;
import org.jboss.logging.Logger;

/** To a phone, by Twilio's Programmable Messaging: {@code POST /2010-04-01/Accounts/{sid}/Messages.json}. */
final class TwilioRoute implements SmsRoute {
    private static final Logger LOG = Logger.getLogger(TwilioRoute.class);

    private final TwilioRestClient client;
    private final PhoneNumber from;

    /** @throws IllegalStateException if a setting is missing or malformed; the message names it */
    TwilioRoute(MessagingConfig.Twilio settings) {
        var sid = required("account-sid", settings.accountSid());
        client = new TwilioRestClient.Builder(sid, required("auth-token", settings.authToken()))
                .httpClient(new TwilioAddress(settings.apiUrl(), settings.timeout()))
                .build();
        from = new PhoneNumber(required("from", settings.from()));
    }

    private static String required(String name, Optional<String> setting) {
        return setting.orElseThrow(() ->
                new IllegalStateException("ecps.messaging.sms=twilio needs the setting ecps.messaging.twilio." + name));
    }

    @Override
    public void send(Sms sms) throws Undeliverable {
        try {
            var to = new PhoneNumber(new Recipient(sms.to()).international());
            new MessageCreator(to, from, sms.text()).create(client);
        } catch (ApiException refusal) {
            // Twilio's sentence may repeat the phone number, so only its numbers are logged.
            throw undeliverable("status " + refusal.getStatusCode() + ", code " + refusal.getCode(), refusal);
        } catch (TwilioException failure) {
            throw undeliverable("no answer of Twilio", failure);
        }
    }

    private static Undeliverable undeliverable(String reason, TwilioException failure) {
        var deepest = failure.getCause() == null ? failure : failure.getCause();
        LOG.warnf(
                "Twilio did not take an SMS: %s (%s)",
                reason, deepest.getClass().getSimpleName());
        return new Undeliverable("Twilio did not take the SMS");
    }
}
