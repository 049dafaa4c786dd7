package dev.ecps.desktop.home;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Line;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.device.RegisteredDevice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** An active e-CPS and the login requests that wait for it, newest first. */
public final class HomeViewModel {
    private record Seen(RegisteredDevice device, List<LoginPrompt> prompts) {}

    private final ActivatedPhone phone;
    private final InstantSource clock;
    private final Calls calls;
    private final Line line;
    private final ReadOnlyObjectWrapper<RegisteredDevice> card;
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");
    private final ObservableList<LoginPrompt> requests = FXCollections.observableArrayList();
    private final Set<LoginPrompt> heardMeanwhile = new LinkedHashSet<>();
    private final Set<ChallengeId> ended = new HashSet<>();
    private final ObservableList<LoginPrompt> requestsForOthers = FXCollections.unmodifiableObservableList(requests);

    /** @param clock the phone's */
    public HomeViewModel(ActivatedPhone phone, InstantSource clock, Calls calls) {
        this.phone = phone;
        this.clock = clock;
        this.calls = calls;
        this.line = calls.line();
        this.card = new ReadOnlyObjectWrapper<>(phone.lastKnown());
    }

    /** Holder and expiry, as the provider told last. */
    public ReadOnlyObjectProperty<RegisteredDevice> card() {
        return card.getReadOnlyProperty();
    }

    /** The phone's clock. */
    InstantSource clock() {
        return clock;
    }

    /** The requests that wait. */
    public ObservableList<LoginPrompt> requests() {
        return requestsForOthers;
    }

    /** Why the last look failed, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return line.busy();
    }

    /** Asks the provider for the state of the e-CPS and for requests, as opening the application does. */
    public void refresh() {
        if (line.busy().get()) return;
        flaw.set("");
        heardMeanwhile.clear();
        line.call(
                () -> new Seen(phone.status(), phone.prompts()),
                this::show,
                failure -> flaw.set(calls.sentence(failure)));
    }

    /** A request announced itself. */
    public void hear(LoginPrompt prompt) {
        heardMeanwhile.add(prompt);
        if (!requests.contains(prompt)) requests.add(0, prompt);
    }

    /** A request was answered or is over. */
    public void forget(ChallengeId request) {
        ended.add(request);
        requests.removeIf(prompt -> prompt.id().equals(request));
    }

    /** To be called once a second: requests that are too old go. */
    public void tick() {
        Instant now = clock.instant();
        requests.removeIf(prompt -> !now.isBefore(prompt.expiresAt()));
    }

    private void show(Seen seen) {
        card.set(seen.device());
        // The answer may be older than what was heard, or ended, while it was under way.
        Set<LoginPrompt> known = new LinkedHashSet<>(heardMeanwhile);
        known.addAll(seen.prompts());
        known.removeIf(prompt -> ended.contains(prompt.id()));
        if (!requests.equals(List.copyOf(known))) requests.setAll(known);
    }
}
