package dev.ecps.testkit;

import java.util.ArrayList;
import java.util.List;

/** A simulator about to be started, for those who don't use JUnit's annotation. Each method returns a new start. */
public final class EcpsStart {
    /** The redirect URI of a client that was given none. Nobody needs to answer there: {@link Ecps#login} does not open it. */
    public static final String REDIRECT_URI = "http://localhost/callback";

    private final List<String> settings;
    private final List<String> redirectUris;
    private final String clientName;
    private final boolean own;

    EcpsStart() {
        this(List.of(), List.of(REDIRECT_URI), "Logiciel en test", false);
    }

    private EcpsStart(List<String> settings, List<String> redirectUris, String clientName, boolean own) {
        this.settings = List.copyOf(settings);
        this.redirectUris = List.copyOf(redirectUris);
        this.clientName = clientName;
        this.own = own;
    }

    /**
     * A provider with this setting, started for all who want the very same settings.
     *
     * @param setting as {@code name=value}, see {@code docs/settings.md}
     */
    public EcpsStart setting(String setting) {
        if (setting.indexOf('=') < 1) throw new IllegalArgumentException("A setting is name=value, not " + setting);
        var more = new ArrayList<>(settings);
        more.add(setting);
        return new EcpsStart(more, redirectUris, clientName, own);
    }

    /** @param redirectUris of the client, at least one; default {@value #REDIRECT_URI} */
    public EcpsStart redirectUris(String... redirectUris) {
        return new EcpsStart(settings, List.of(redirectUris), clientName, own);
    }

    /** @param name what the phone calls the client */
    public EcpsStart clientName(String name) {
        return new EcpsStart(settings, redirectUris, name, own);
    }

    /** A provider that nobody else uses, and that ends with the {@link Ecps}: its clock may be moved. */
    public EcpsStart ownProvider() {
        return new EcpsStart(settings, redirectUris, clientName, true);
    }

    /**
     * Starts it, if need be, and gives it a practitioner and a client.
     *
     * @throws dev.ecps.testkit.problem.Failed if there is no provider and none can be started; the message says why
     */
    public Ecps start() {
        return Ecps.of(Providers.give(settings, own), clientName, redirectUris);
    }
}
