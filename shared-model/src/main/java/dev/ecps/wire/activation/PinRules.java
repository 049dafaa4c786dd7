package dev.ecps.wire.activation;

import java.util.List;

/**
 * What a new PIN must look like. The phone applies the rules: the provider never sees a PIN.
 *
 * @param length number of digits, 4 at PSC
 * @param forbidden regular expressions that no PIN may match as a whole, for example {@code (\d)\1{3}}
 */
public record PinRules(int length, List<String> forbidden) {}
