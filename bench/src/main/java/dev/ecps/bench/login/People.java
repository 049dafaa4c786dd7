package dev.ecps.bench.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A directory of invented people who all work alike: each is the first person of the seed under another name.
 *
 * @param count how many
 */
public record People(int count) {
    private static final int ID = 1;
    private static final int NATIONAL_ID = 2;
    private static final int FAMILY_NAME = 3;
    private static final int PHONE = 10;
    private static final int MAIL = 11;
    private static final int OTHER_IDS = 49;

    /** The identifier of the person of this number, from 0. Numbers 8998… belong to nobody. */
    public String nationalId(int number) {
        return "8998%08d".formatted(number);
    }

    /** Where this person gets mail. */
    public String mail(int number) {
        return "personne.%d@exemple.test".formatted(number);
    }

    /** Where this person gets SMS, a number that is kept for fiction. */
    public String phone(int number) {
        return "063998%04d".formatted(number % 10_000);
    }

    /**
     * Persons as far apart in the directory as can be.
     *
     * @param wanted how many, at most {@link #count}
     */
    public List<Integer> spread(int wanted) {
        return java.util.stream.IntStream.range(0, wanted)
                .mapToObj(each -> (int) ((long) each * count / wanted))
                .toList();
    }

    /** Writes the extract, after the pattern of the seed. */
    public void write(Path extract, Path seed) {
        try (var lines = Files.lines(seed);
                var out = Files.newBufferedWriter(extract)) {
            var pattern = lines.limit(2).toList();
            out.write(pattern.get(0) + "\n");
            for (int number = 0; number < count; number++) out.write(line(pattern.get(1), number) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String pattern, int number) {
        var cells = pattern.split("\\|", -1);
        cells[ID] = nationalId(number).substring(1);
        cells[NATIONAL_ID] = nationalId(number);
        cells[FAMILY_NAME] = "PERSONNE-" + number;
        cells[PHONE] = phone(number);
        cells[MAIL] = mail(number);
        cells[OTHER_IDS] = nationalId(number) + ",RPPS,1";
        return String.join("|", cells);
    }
}
