package dev.ecps.testkit;

import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.sandbox.Practitioner;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What stands behind {@link EcpsSimulator}: one {@link Ecps} for each class that has the annotation. */
public final class EcpsExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                TestInstancePostProcessor,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(EcpsExtension.class);
    private static final Map<Class<?>, Function<Ecps, Object>> PARAMETERS = Map.of(
            Ecps.class, ecps -> ecps,
            Phone.class, Ecps::phone,
            Client.class, Ecps::client,
            Practitioner.class, Ecps::practitioner);

    @Override
    public void beforeAll(ExtensionContext context) throws IllegalAccessException {
        var testClass = context.getRequiredTestClass();
        var wanted = AnnotationSupport.findAnnotation(testClass, EcpsSimulator.class);
        if (wanted.isPresent()) store(context).put(Ecps.class, started(wanted.get(), testClass));
        setFields(testClass, null, ecps(context));
    }

    private static Ecps started(EcpsSimulator wanted, Class<?> testClass) {
        var start = Ecps.with().redirectUris(wanted.redirectUris()).clientName(testClass.getSimpleName());
        for (var setting : wanted.settings()) start = start.setting(setting);
        return (wanted.ownProvider() ? start.ownProvider() : start).start();
    }

    /** A nested class sees what the class around it has; only what stands in its own store is its own to close. */
    @Override
    public void afterAll(ExtensionContext context) {
        var own = store(context).remove(Ecps.class, Ecps.class);
        if (own != null) own.close();
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) throws IllegalAccessException {
        setFields(test.getClass(), test, ecps(context));
    }

    private static void setFields(Class<?> testClass, @Nullable Object test, Ecps ecps) throws IllegalAccessException {
        for (var field : ReflectionSupport.findFields(testClass, wants(test), HierarchyTraversalMode.TOP_DOWN)) {
            field.setAccessible(true);
            field.set(test, ecps);
        }
    }

    private static Predicate<Field> wants(@Nullable Object test) {
        return field -> field.getType() == Ecps.class
                && Modifier.isStatic(field.getModifiers()) == (test == null)
                && !Modifier.isFinal(field.getModifiers());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.get(parameter.getParameter().getType()).apply(ecps(context));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    /** A provider that is gone explains every failure; without it, the failure explains itself. */
    private static Throwable explained(ExtensionContext context, Throwable failure) {
        Optional<String> end = ecps(context).unexpectedEnd();
        return end.<Throwable>map(how -> new Failed(how, failure)).orElse(failure);
    }

    private static Ecps ecps(ExtensionContext context) {
        var ecps = store(context).get(Ecps.class, Ecps.class);
        if (ecps == null) throw new Failed("No class around this test has the annotation @EcpsSimulator.");
        return ecps;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
