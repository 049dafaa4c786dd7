package dev.ecps.phone.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nobody answered, not in time, or not as a provider does. The phone keeps its place: try the same call again. The
 * request may have arrived although its answer did not.
 */
public final class ProviderUnreachable extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final URI provider;

    public ProviderUnreachable(URI provider, String why, @Nullable Throwable cause) {
        super("no answer from " + provider + ": " + why, cause);
        this.provider = provider;
    }

    /** The address that was tried. */
    public URI provider() {
        return provider;
    }

    @Override
    public String textKey() {
        return "phone.unreachable";
    }

    @Override
    public List<Object> textArguments() {
        return List.of(provider);
    }
}
