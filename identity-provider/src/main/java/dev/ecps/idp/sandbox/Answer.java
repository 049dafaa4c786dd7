package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the sandbox does with a practitioner's login requests, in their place. */
enum Answer {
    /** Types the PIN and picks the number on the screen. */
    @JsonProperty("approve")
    APPROVE,
    /** Refuses. */
    @JsonProperty("decline")
    DECLINE,
    /** Types the PIN and picks one of the two other numbers. */
    @JsonProperty("wrong-number")
    WRONG_NUMBER,
    /** Types a wrong PIN, once, and refuses; the third in a row blocks the e-CPS. */
    @JsonProperty("wrong-pin")
    WRONG_PIN,
    /** Leaves the phone in the pocket: the request expires. */
    @JsonProperty("ignore")
    IGNORE
}
