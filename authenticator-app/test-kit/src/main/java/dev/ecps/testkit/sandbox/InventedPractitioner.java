package dev.ecps.testkit.sandbox;

import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A general practitioner who did not exist before, as a line of the directory's extract. */
record InventedPractitioner(Practitioner practitioner, String extract) {
    /** The numbers 06 39 98 00 00 to 06 39 98 99 99 belong to nobody: they are kept for fiction. */
    private static final int MOBILES = 10_000;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(MOBILES));

    static InventedPractitioner draw() {
        var rpps = "997%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var mobile = "063998%04d".formatted(NEXT.getAndIncrement() % MOBILES);
        var mail = "camille.essai." + rpps + "@exemple.test";
        var practitioner = new Practitioner("8" + rpps, "ESSAI", "Camille", mail, mobile);
        var extract = template().replace("{rpps}", rpps).replace("{mail}", mail).replace("{mobile}", mobile);
        return new InventedPractitioner(practitioner, extract);
    }

    private static String template() {
        try (var file = InventedPractitioner.class.getResourceAsStream("practitioner.txt")) {
            if (file == null) throw new Failed("practitioner.txt is missing in this library.");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed("practitioner.txt can't be read: " + e, e);
        }
    }
}
