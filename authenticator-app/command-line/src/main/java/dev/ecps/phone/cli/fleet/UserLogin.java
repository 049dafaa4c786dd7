package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.cli.fleet.Tab.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One login of a phone's holder, page by page as a browser without scripts makes it: the link of the service, the form, the
 * number, and when the phone has answered the way back with the code. It does not ask again and again whether the phone has
 * answered, since it knows.
 */
final class UserLogin {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LOGIN_ID = Pattern.compile("[?&]id=([^&]+)");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final RelyingParty service;
    private final FleetPhone phone;
    private final Tab tab;

    UserLogin(RelyingParty service, FleetPhone phone) {
        this.service = service;
        this.phone = phone;
        this.tab = new Tab(service.http());
    }

    /** Something else happened than should. Expected under load, hence without a stack trace. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param code what is counted, {@code LOGIN_…} */
        Failed(String code) {
            super(code, null, false, false);
        }

        String code() {
            return getMessage();
        }
    }

    /** @return whether it ended with tokens; false if the holder did not want that */
    boolean run() throws IOException, InterruptedException, Failed {
        URI page = tab.get(service.authorization()).leadsTo(303);
        String id = found(LOGIN_ID, page).orElseThrow(() -> new Failed("LOGIN_PAGE"));
        tab.get(page).expect(200);
        CompletableFuture<String> answer = phone.nextAnswer();
        String holder = phone.active().holder().nationalId().value();
        tab.post(page.resolve("/login"), Map.of("id", id, "nationalId", holder)).leadsTo(303);
        Page shown = tab.get(page);
        if (!await(answer).equals(FleetPhone.APPROVED)) {
            tab.post(page.resolve("/login/abandon"), Map.of("id", id));
            return false;
        }
        Page back = shown.redirects() ? shown : tab.get(page); // Some holders are quicker than their browser.
        service.redeem(found(CODE, back.leadsTo(303)).orElseThrow(() -> new Failed("LOGIN_WITHOUT_CODE")));
        return true;
    }

    private static String await(CompletableFuture<String> answer) throws InterruptedException, Failed {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Failed("LOGIN_NOT_HEARD");
        }
    }

    private static Optional<String> found(Pattern pattern, URI address) {
        Matcher matcher = pattern.matcher(address.toString());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
