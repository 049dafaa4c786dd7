package dev.ecps.desktop;

import dev.ecps.desktop.activation.ActivatedView;
import dev.ecps.desktop.activation.BySmsView;
import dev.ecps.desktop.activation.BySmsViewModel;
import dev.ecps.desktop.activation.ChoosePinView;
import dev.ecps.desktop.activation.ChoosePinViewModel;
import dev.ecps.desktop.activation.ContactsView;
import dev.ecps.desktop.activation.ContactsViewModel;
import dev.ecps.desktop.activation.CorrectionView;
import dev.ecps.desktop.activation.MailSentView;
import dev.ecps.desktop.activation.MailSentViewModel;
import dev.ecps.desktop.activation.NationalIdView;
import dev.ecps.desktop.activation.NationalIdViewModel;
import dev.ecps.desktop.activation.ShownCodeView;
import dev.ecps.desktop.activation.ShownCodeViewModel;
import dev.ecps.desktop.activation.SmsCodeView;
import dev.ecps.desktop.activation.SmsCodeViewModel;
import dev.ecps.desktop.activation.StartView;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.scan.QrReader;
import dev.ecps.desktop.scan.ScanView;
import dev.ecps.desktop.scan.ScanViewModel;
import dev.ecps.desktop.scan.ScreenCapture;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.AwaitingSms;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.activation.PhoneStep;

/** The page of each step of the phone. */
final class ActivationPages implements PhoneStep.Cases<Page> {
    private final Navigator navigator;

    ActivationPages(Navigator navigator) {
        this.navigator = navigator;
    }

    /** The first page; if an activation is under way, it can be resumed there. */
    Page start() {
        PhoneStep current = navigator.phone().current();
        return current instanceof NotActivated step ? notActivated(step) : resumable();
    }

    @Override
    public Page notActivated(NotActivated step) {
        return StartView.fresh(texts(), () -> askNationalId(step), () -> scan(step), navigator::showSettings);
    }

    @Override
    public Page contactsShown(ContactsShown step) {
        var model = new ContactsViewModel(step, navigator.calls(), navigator::show);
        return new ContactsView(
                model,
                texts(),
                this::askAnotherNationalId,
                () -> navigator.show(new CorrectionView(texts(), () -> navigator.show(step))));
    }

    @Override
    public Page awaitingScan(AwaitingScan step) {
        var model = new MailSentViewModel(step, navigator.calls(), this::mailResent);
        return new MailSentView(model, texts(), navigator::showStart, () -> scan(step));
    }

    @Override
    public Page awaitingSms(AwaitingSms step) {
        var model = new BySmsViewModel(step, navigator.calls(), navigator::show);
        return new BySmsView(model, texts(), navigator::showStart);
    }

    @Override
    public Page awaitingSmsCode(AwaitingSmsCode step) {
        var model = new SmsCodeViewModel(step, navigator.calls(), navigator::show, this::smsResent);
        model.read(SmsCodeViewModel.PATIENCE);
        return new SmsCodeView(model, texts(), navigator::showStart);
    }

    @Override
    public Page awaitingShownCode(AwaitingShownCode step) {
        var model = new ShownCodeViewModel(step, navigator.calls(), navigator::show);
        return new ShownCodeView(model, texts(), navigator::showStart, this::scanAnother);
    }

    @Override
    public Page choosingPin(ChoosingPin step) {
        var model = new ChoosePinViewModel(step, navigator.calls(), this::celebrate);
        return new ChoosePinView(model, texts(), navigator::showStart);
    }

    @Override
    public Page activated(ActivatedPhone step) {
        return navigator.homeOf(step);
    }

    private Page resumable() {
        return StartView.underWay(texts(), navigator::showCurrent, this::askAnotherNationalId, navigator::showSettings);
    }

    private void askNationalId(NotActivated step) {
        var model = new NationalIdViewModel(step, navigator.calls(), navigator::show);
        navigator.show(new NationalIdView(model, texts(), () -> navigator.show(step)));
    }

    private void askAnotherNationalId() {
        navigator.calls().line().call(navigator.phone()::startOver, this::askNationalId, navigator::explain);
    }

    private void mailResent(AwaitingScan step) {
        navigator.show(step);
        navigator.frame().toast(texts().get("mail.resent", step.resendsLeft()));
    }

    private void smsResent(AwaitingSmsCode step) {
        navigator.show(step);
        navigator.frame().toast(texts().get("code.resent", step.resendsLeft()));
    }

    private void scan(AwaitingScan step) {
        var model = ScanViewModel.ofMail(step, new QrReader(), navigator.calls(), navigator::show);
        navigator.show(new ScanView(model, new ScreenCapture(), texts(), "scan.link", () -> navigator.show(step)));
    }

    private void scan(NotActivated step) {
        var model = ScanViewModel.ofPortal(step, new QrReader(), navigator.calls(), navigator::show);
        navigator.show(
                new ScanView(model, new ScreenCapture(), texts(), "scan.portal.link", () -> navigator.show(step)));
    }

    private void scanAnother() {
        navigator.calls().line().call(navigator.phone()::startOver, this::scan, navigator::explain);
    }

    private void celebrate(ActivatedPhone step) {
        navigator.show(new ActivatedView(texts(), () -> navigator.show(step)));
    }

    private Texts texts() {
        return navigator.texts();
    }
}
