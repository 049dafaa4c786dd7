package dev.ecps.phone.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = EcpsPhone.class.getPackage().getImplementationVersion();
        return new String[] {EcpsPhone.NAME + " " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
