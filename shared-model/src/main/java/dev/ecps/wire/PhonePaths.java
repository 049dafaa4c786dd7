package dev.ecps.wire;

/** Where the provider listens for phones. {@code {id}} is the activation or challenge the call is about. */
public final class PhonePaths {
    /** Every phone path starts here. */
    public static final String ROOT = "/ecps";

    /** POST {@code ActivationRequest} → 201 {@code ActivationOpened}. */
    public static final String ACTIVATIONS = ROOT + "/activations";

    /**
     * POST {@code ScannedLink} with the QR code of the management portal → 201 {@code CardScanned}; then {@link #CODE} and
     * {@link #DEVICE_OF_ACTIVATION}.
     */
    public static final String CARD_ACTIVATIONS = ACTIVATIONS + "/card";

    /** Below {@code ACTIVATIONS/{id}}: POST, no body → {@code MailSent}. Sends the mail, again if it was sent before. */
    public static final String MAIL = "mail";

    /** Below {@code ACTIVATIONS/{id}}: POST {@code ScannedLink} → 204. */
    public static final String LINK = "link";

    /** Below {@code ACTIVATIONS/{id}}: POST {@code SmsRequest} → {@code SmsSent}. Sends the SMS, again if need be. */
    public static final String SMS = "sms";

    /** Below {@code ACTIVATIONS/{id}}: POST {@code EnteredCode} → {@code PinRules}. */
    public static final String CODE = "code";

    /**
     * Below {@code ACTIVATIONS/{id}}: POST {@code DeviceRegistration}, with a {@link #PROOF} made with the new key →
     * 201 {@code RegisteredDevice}.
     */
    public static final String DEVICE_OF_ACTIVATION = "device";

    /** GET → {@code RegisteredDevice}; DELETE → 204, the e-CPS is gone. Both signed. */
    public static final String DEVICE = ROOT + "/device";

    /** GET → list of {@code PendingChallenge}. Signed. */
    public static final String CHALLENGES = ROOT + "/challenges";

    /** Below {@code CHALLENGES/{id}}: POST {@code Unlock} → {@code NumbersShown}. Signed. */
    public static final String UNLOCK = "unlock";

    /** Below {@code CHALLENGES/{id}}: POST {@code Answer} → {@code AnswerTaken}. Signed. */
    public static final String ANSWER = "answer";

    /** Below {@code CHALLENGES/{id}}: POST, no body → 204. Signed. */
    public static final String DECLINE = "decline";

    /**
     * WebSocket, signed as a GET of this path. The provider sends the text {@value #LOOK}: "fetch {@link #CHALLENGES}
     * now", and {@value #GONE} before it closes because the e-CPS was deleted or moved to another phone.
     */
    public static final String DOORBELL = ROOT + "/doorbell";

    /** Doorbell message: something waits, fetch it. */
    public static final String LOOK = "look";

    /** Doorbell message: this device is no longer registered. */
    public static final String GONE = "gone";

    /** Header that carries the signature of a phone's request, see {@code docs/phone-protocol.md}. */
    public static final String PROOF = "Device-Proof";

    /** {@code typ} of the JWS in {@link #PROOF}. */
    public static final String PROOF_TYPE = "ecps-proof+jwt";

    private PhonePaths() {}
}
