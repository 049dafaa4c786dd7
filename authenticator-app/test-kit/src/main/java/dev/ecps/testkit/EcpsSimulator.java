package dev.ecps.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit test class the simulator: one {@link Ecps} for all its tests and nested classes, as a parameter or as a
 * field of that type (a static one is set before anything of the class runs). Parameters of the types {@link Phone},
 * {@link Client} and {@link dev.ecps.testkit.sandbox.Practitioner} are given too.
 *
 * <p>Classes that run at the same time do not see each other: each has a practitioner and a client of its own. Beside
 * another extension that starts an application, this annotation stands first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(EcpsExtension.class)
public @interface EcpsSimulator {
    /** The redirect URIs of the class's client; {@link Ecps#client(String...)} changes them later. */
    String[] redirectUris() default EcpsStart.REDIRECT_URI;

    /** Settings of the provider, as {@code name=value}; classes with the very same settings share a provider. */
    String[] settings() default {};

    /** Whether this class gets a provider that nobody else uses. It may move the clock then; the start costs some seconds. */
    boolean ownProvider() default false;
}
