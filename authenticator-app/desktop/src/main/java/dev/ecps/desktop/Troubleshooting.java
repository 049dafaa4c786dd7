package dev.ecps.desktop;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Trouble;
import dev.ecps.desktop.connection.TroubleView;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.StepOver;
import java.util.function.Consumer;

/** Meets the failures that concern the whole phone, each with a page that explains it and offers the way out. */
final class Troubleshooting implements Calls.Failures {
    private final Navigator navigator;

    Troubleshooting(Navigator navigator) {
        this.navigator = navigator;
    }

    @Override
    public void meet(PhoneException failure, Consumer<PhoneException> screen) {
        // The page belongs to a step that is over: the one that is not tells what to do.
        if (failure instanceof StepOver) navigator.showCurrent();
        else Trouble.of(failure).ifPresentOrElse(trouble -> show(trouble, failure), () -> screen.accept(failure));
    }

    @Override
    public PhoneTexts.Text words(PhoneException failure) {
        return navigator.phoneTexts().of(failure);
    }

    /** Explains a failure that means this trouble. */
    void show(Trouble trouble, PhoneException failure) {
        Texts texts = navigator.texts();
        PhoneTexts.Text words = words(failure);
        navigator.show(new TroubleView(
                words.title(),
                words.text() + help(trouble),
                texts.get(trouble.actionKey()),
                wayOut(trouble),
                texts.get("trouble.done"),
                navigator::showCurrent));
    }

    private String help(Trouble trouble) {
        return trouble == Trouble.CLOCK
                ? "\n\n" + navigator.phoneTexts().clockHelp().text()
                : "";
    }

    private Runnable wayOut(Trouble trouble) {
        return switch (trouble) {
            case GONE, ACTIVATION_OVER -> navigator::startOver;
            case SPENT -> this::delete;
            case CLOCK -> navigator::showSettings;
        };
    }

    private void delete() {
        if (navigator.phone().current() instanceof ActivatedPhone active) navigator.askToDelete(active);
        else navigator.showCurrent();
    }
}
