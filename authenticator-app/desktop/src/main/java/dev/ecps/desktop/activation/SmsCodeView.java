package dev.ecps.desktop.activation;

import dev.ecps.desktop.controls.Badge;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Fields;
import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The code that came by SMS. */
public final class SmsCodeView extends Page {
    /** @param back gives the activation up */
    public SmsCodeView(SmsCodeViewModel model, Texts texts, Runnable back) {
        super("sms-code");
        title(texts.get("code.title"), texts, back, model.busy());
        var field = Fields.text("code-field", model.code(), model.flaw());
        field.getStyleClass().add("code-field");
        field.editableProperty().bind(model.busy().not());
        body(
                Words.headline(texts.get("code.headline")),
                reading(model, texts),
                Fields.named(texts.get("code.field"), field),
                Words.flaw(model.flaw()),
                spring());
        var enter = Buttons.main("continue", texts.get("code.continue"), model::enter);
        actions(
                Buttons.whileBusy(enter, model.busy()),
                Buttons.whileBusy(Buttons.other("resend", texts.get("code.resend"), model::resend), model.busy()));
        startAt(field);
        model.reading().addListener((property, before, now) -> {
            if (now == SmsCodeViewModel.Reading.ARRIVED) enter.requestFocus();
        });
    }

    private static Node reading(SmsCodeViewModel model, Texts texts) {
        var wheel = new ProgressIndicator();
        wheel.getStyleClass().add("wheel");
        wheel.visibleProperty().bind(model.reading().isEqualTo(SmsCodeViewModel.Reading.WAITING));
        wheel.managedProperty().bind(wheel.visibleProperty());
        var words = Words.paragraph("");
        words.setId("reading");
        words.textProperty().bind(model.reading().map(now -> texts.get(sentenceKey(now))));
        HBox.setHgrow(words, Priority.ALWAYS);
        var check = Badge.of(Icon.CHECK);
        check.visibleProperty().bind(model.reading().isEqualTo(SmsCodeViewModel.Reading.ARRIVED));
        check.managedProperty().bind(check.visibleProperty());
        var row = new HBox(12, wheel, check, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card");
        return row;
    }

    private static String sentenceKey(SmsCodeViewModel.Reading reading) {
        return switch (reading) {
            case WAITING -> "code.reading";
            case ARRIVED -> "code.arrived";
            case TYPING -> "code.typing";
        };
    }
}
