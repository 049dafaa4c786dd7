package dev.ecps.desktop.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The address of the provider this phone speaks with. */
public final class ProviderViewModel {
    private final Consumer<URI> move;
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

    /** @param move opens the phone again, at another provider */
    public ProviderViewModel(URI current, Consumer<URI> move) {
        this.move = move;
        address.set(current.toString());
        address.addListener((property, before, now) -> wrong.set(false));
    }

    /** The address as it is being typed. */
    public StringProperty address() {
        return address;
    }

    /** Whether the last address was none. */
    public ReadOnlyBooleanProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    /** Moves to the typed address. */
    public void save() {
        Optional<URI> provider = provider(address.get().strip());
        wrong.set(provider.isEmpty());
        provider.ifPresent(move);
    }

    private static Optional<URI> provider(String typed) {
        try {
            URI address = new URI(typed);
            boolean http =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return http && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
