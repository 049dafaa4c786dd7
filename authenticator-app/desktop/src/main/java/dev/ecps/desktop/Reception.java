package dev.ecps.desktop;

import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.RequestBanner;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.home.HomeView;
import dev.ecps.desktop.home.HomeViewModel;
import dev.ecps.desktop.login.LoginOutcome;
import dev.ecps.desktop.login.NumbersView;
import dev.ecps.desktop.login.NumbersViewModel;
import dev.ecps.desktop.login.OutcomeView;
import dev.ecps.desktop.login.Request;
import dev.ecps.desktop.login.UnlockView;
import dev.ecps.desktop.login.UnlockViewModel;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.phone.login.Subscription;
import dev.ecps.phone.problem.Refused;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** Where the login requests of an e-CPS arrive: on its home, and as a banner over whatever page is shown. */
final class Reception implements AutoCloseable {
    /** The e-CPS has a password of four digits; the provider's rules are told only when it is chosen. */
    private static final int PIN_LENGTH = 4;

    private final Navigator navigator;
    private final ActivatedPhone phone;
    private final InstantSource clock;
    private final HomeViewModel model;
    private final List<Subscription> subscriptions;
    private @Nullable LoginPrompt announced;
    private boolean closed;

    Reception(Navigator navigator, ActivatedPhone phone) {
        this.navigator = navigator;
        this.phone = phone;
        this.clock = navigator.phone().clock();
        this.model = new HomeViewModel(phone, clock, navigator.calls());
        this.subscriptions = List.of(
                phone.onPrompt(prompt -> onScreen(() -> announce(prompt))),
                phone.onGone(refusal -> onScreen(() -> gone(refusal))));
        model.requests().addListener((ListChangeListener<LoginPrompt>) change -> dropOldBanner());
    }

    boolean isFor(ActivatedPhone other) {
        return phone.device().equals(other.device());
    }

    /** The home, freshly asked for. */
    Page home() {
        model.refresh();
        return new HomeView(
                model,
                texts(),
                ZoneId.systemDefault(),
                navigator.notifying().get(),
                this::open,
                navigator::showSettings);
    }

    private void announce(LoginPrompt prompt) {
        model.hear(prompt);
        announced = prompt;
        navigator
                .frame()
                .banner(new RequestBanner(
                        texts().get("app"), texts().get("login.asks", prompt.service()), () -> open(prompt)));
    }

    private void gone(Refused refusal) {
        navigator.calls().failures().meet(refusal, navigator::explain);
    }

    private void open(LoginPrompt prompt) {
        dropBanner();
        var request = new Request(prompt, clock, navigator.calls(), outcome -> finish(prompt, outcome));
        var unlock = new UnlockViewModel(request, PIN_LENGTH, navigator.calls(), numbers -> choose(request, numbers));
        navigator.show(new UnlockView(unlock, texts(), navigator::showCurrent));
    }

    private void choose(Request request, NumbersOnPhone numbers) {
        var model = new NumbersViewModel(request, numbers, navigator.calls());
        navigator.show(new NumbersView(model, texts(), navigator::showCurrent));
    }

    private void finish(LoginPrompt prompt, LoginOutcome outcome) {
        model.forget(prompt.id());
        navigator.show(new OutcomeView(outcome, prompt.service(), texts(), navigator::showCurrent));
    }

    private void dropOldBanner() {
        if (announced != null && !model.requests().contains(announced)) dropBanner();
    }

    private void dropBanner() {
        announced = null;
        navigator.frame().banner(null);
    }

    private void onScreen(Runnable task) {
        navigator.calls().screen().execute(() -> {
            if (!closed) task.run();
        });
    }

    private Texts texts() {
        return navigator.texts();
    }

    @Override
    public void close() {
        closed = true;
        dropBanner();
        subscriptions.forEach(Subscription::close);
    }
}
