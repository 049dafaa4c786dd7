package dev.ecps.bench;

import dev.ecps.bench.floor.Floor;
import dev.ecps.bench.load.Load;
import dev.ecps.bench.load.Measured;
import dev.ecps.bench.login.People;
import dev.ecps.bench.login.Phone;
import dev.ecps.bench.login.Service;
import dev.ecps.bench.login.Service.Tokens;
import dev.ecps.bench.login.User;
import dev.ecps.bench.process.JavaProcess;
import dev.ecps.bench.process.Provider;
import dev.ecps.bench.report.Figure;
import dev.ecps.bench.report.Report;
import dev.ecps.bench.wire.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Measures logins and what services ask after them, on a provider that knows ten people. */
final class SpeedPart {
    private static final People FEW = new People(10);

    private final Settings settings;
    private final Provider provider;
    private final Report report;
    private final Path folder;
    private final Floor floor;

    SpeedPart(Settings settings, Provider provider, Report report, Path folder, Floor floor) {
        this.settings = settings;
        this.provider = provider;
        this.report = report;
        this.folder = folder;
        this.floor = floor;
    }

    /** @param seed writes a directory of these people */
    void run(Function<People, Path> seed) {
        try (var server = provider.start(folder.resolve("few"), seed.apply(FEW))) {
            Provider.await(server);
            var phones = phones(server, FEW, FEW.count());
            var users = User.of(settings.users(), phones, server.port());
            if (settings.wants(Part.LOGINS)) tellLogins(logins(server, users));
            if (settings.wants(Part.REFRESHES)) tellRefreshes(asking(server, users, this::refreshing));
            if (settings.wants(Part.USERINFO)) tellQuestions("userinfo", asking(server, users, this::userinfo));
            if (settings.wants(Part.INTROSPECTIONS)) introspections(server, users);
            if (settings.wants(Part.DIRECTORY)) directory(seed, new Load(server, logIns(users)));
        }
        if (settings.wants(Part.SESSIONS)) sessions(seed.apply(FEW));
    }

    /** A provider that nothing was asked of before: what a load leaves in its database's memory is no session's. */
    private void sessions(Path seed) {
        try (var server = provider.start(folder.resolve("sessions"), seed)) {
            Provider.await(server);
            var phones = phones(server, FEW, FEW.count());
            var users = User.of(settings.users(), phones, server.port());
            new SessionsPart(server, report, phones, logIns(users), settings.sessions()).run();
        }
    }

    private static List<Phone> phones(JavaProcess server, People people, int count) {
        try (var line = Line.to(server.port())) {
            return people.spread(count).stream()
                    .map(number -> Phone.activated(line, people, number))
                    .toList();
        }
    }

    private static List<Runnable> logIns(List<User> users) {
        return users.stream().<Runnable>map(user -> user::logIn).toList();
    }

    private Measured logins(JavaProcess server, List<User> users) {
        return measured(new Load(server, logIns(users)));
    }

    private Measured measured(Load load) {
        return load.warmedUp(settings.round(), settings.longestWarmUp()).measure(settings.round(), settings.rounds());
    }

    private void tellLogins(Measured logins) {
        report.add(rate("push logins", logins).atLeast(400));
        report.add(latency("push login, latency", logins));
        report.add(Figure.of("push login, CPU", 1_000 / logins.perCpuSecond(), "ms"));
        double least = floor.of(User.SIGNATURES, User.CHECKS, User.REQUESTS).toNanos() / 1e6;
        report.add(Figure.of("push login, CPU of the floor", least, "ms")
                .noted("%d RS256 + %d ES256 checks + %d requests"
                        .formatted(User.SIGNATURES, User.CHECKS, User.REQUESTS)));
        report.add(Figure.of("push login, CPU over floor", 1_000 / logins.perCpuSecond() / least, "times")
                .atMost(1.33));
    }

    private Runnable refreshing(Service service, Tokens first) {
        var tokens = new AtomicReference<>(first);
        return () -> tokens.set(service.refresh(tokens.get()));
    }

    private void tellRefreshes(Measured refreshes) {
        double least = floor.of(User.SIGNATURES, 0, 1).toNanos() / 1e6;
        report.add(rate("refreshes", refreshes).atLeast(400));
        report.add(latency("refresh, latency", refreshes));
        report.add(Figure.of("refresh, CPU over floor", 1_000 / refreshes.perCpuSecond() / least, "times"));
    }

    private Runnable userinfo(Service service, Tokens tokens) {
        return () -> service.userinfo(tokens);
    }

    private Runnable introspection(Service service, Tokens tokens) {
        return () -> service.introspect(tokens);
    }

    private void introspections(JavaProcess server, List<User> users) {
        var tokens = users.get(0).logIn();
        if (users.get(0).service().canIntrospect(tokens)) {
            tellQuestions("introspections", asking(server, users, this::introspection));
        } else {
            report.about("introspections", "this provider has no such endpoint");
        }
    }

    private void tellQuestions(String name, Measured questions) {
        report.add(rate(name, questions).atLeast(15_000));
        report.add(latency(name + ", latency", questions));
    }

    private Measured asking(JavaProcess server, List<User> users, Asking asking) {
        return measured(new Load(
                server,
                users.stream()
                        .map(user -> asking.of(user.service(), user.logIn()))
                        .toList()));
    }

    private interface Asking {
        Runnable of(Service service, Tokens tokens);
    }

    /** Rounds of both providers take turns, so that the machine's moods hit both alike. */
    private void directory(Function<People, Path> seed, Load few) {
        var people = new People(settings.people());
        try (var server = provider.start(folder.resolve("many"), seed.apply(people))) {
            var ready = Provider.await(server);
            report.add(Figure.of(
                    "start that imports " + people.count() + " people",
                    ready.cpu().toNanos() / 1e9,
                    "CPU-s"));
            var users = User.of(settings.users(), phones(server, people, 5 * settings.users()), server.port());
            var many = new Load(server, logIns(users)).warmedUp(settings.round(), settings.longestWarmUp());
            few.warmedUp(settings.round(), settings.longestWarmUp());
            inTurns(few, many, (ten, lot) -> {
                report.add(rate("push logins, 10 practitioners", ten));
                report.add(rate("push logins, " + people.count() + " practitioners", lot));
                report.add(Figure.of("many practitioners over ten", lot.perCpuSecond() / ten.perCpuSecond(), "times")
                        .atLeast(0.95));
            });
        }
    }

    private void inTurns(Load one, Load other, BiConsumer<Measured, Measured> told) {
        var ones = new java.util.ArrayList<dev.ecps.bench.load.Round>();
        var others = new java.util.ArrayList<dev.ecps.bench.load.Round>();
        for (int each = 0; each < settings.rounds(); each++) {
            ones.add(one.round(settings.round()));
            others.add(other.round(settings.round()));
        }
        told.accept(new Measured(ones), new Measured(others));
    }

    private static Figure rate(String name, Measured measured) {
        return Figure.of(name, measured.perCpuSecond(), "per CPU-s")
                .noted("%.0f per second".formatted(measured.perSecond()))
                .noted("spread %.0f %%".formatted(100 * measured.spread()));
    }

    private static Figure latency(String name, Measured measured) {
        return Figure.of(name, measured.millis(0.5), "ms (p50)").noted("p99 %.2f ms".formatted(measured.millis(0.99)));
    }
}
