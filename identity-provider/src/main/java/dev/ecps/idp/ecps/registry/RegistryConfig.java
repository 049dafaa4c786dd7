package dev.ecps.idp.ecps.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Waiting times and limits of the register. */
@ConfigMapping(prefix = "ecps.registry")
public interface RegistryConfig {
    /** From the validation of a first registration until the person is in the directory and can have an e-CPS. */
    @WithDefault("PT48H")
    Duration registrationWait();

    /** From the validation of changed contact data until they are in force. */
    @WithDefault("PT48H")
    Duration contactsWait();

    /** From the validation of a place, an end of activity, a name or a profession until it is in force; not public. */
    @WithDefault("PT48H")
    Duration activityWait();

    /** RPPS+: from the validation until the number is told by mail. */
    @WithDefault("PT24H")
    Duration plusNumberWait();

    /** RPPS+: from then until the person is in the directory. */
    @WithDefault("PT24H")
    Duration plusListedWait();

    /** RPPS+: from then until the contact data are there, and an e-CPS is possible. */
    @WithDefault("PT48H")
    Duration plusEcpsWait();

    /** After which a request that no operator has decided about is validated by itself. By default it waits. */
    Optional<Duration> validatesItselfAfter();

    /** Drafts and undecided requests that one applicant may have, 1 to 1000. */
    @WithDefault("20")
    int mostOpen();

    /** Mails « transmise » to one address within an hour, 1 to 1000: applicants type addresses that may be anybody's. */
    @WithDefault("20")
    int mailsPerHour();
}
