package dev.ecps.desktop.scan;

import static dev.ecps.desktop.scan.DrawnQr.inverted;
import static dev.ecps.desktop.scan.DrawnQr.noisy;
import static dev.ecps.desktop.scan.DrawnQr.onDesk;
import static dev.ecps.desktop.scan.DrawnQr.picture;
import static dev.ecps.desktop.scan.DrawnQr.turned;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {
    private static final String LINK = "http://localhost:8080/activation/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";

    private final QrReader reader = new QrReader();

    @ParameterizedTest
    @ValueSource(ints = {90, 160, 300, 800})
    void reads_a_code_of_any_size(int size) {
        assertThat(read(DrawnQr.of(LINK, size))).containsExactly(LINK);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 45, 90, 133, 180, 270})
    void reads_a_turned_code(int degrees) {
        assertThat(read(turned(DrawnQr.of(LINK, 300), degrees))).containsExactly(LINK);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 90, 140})
    void reads_a_noisy_code(int strength) {
        assertThat(read(noisy(DrawnQr.of(LINK, 400), strength, 42))).containsExactly(LINK);
    }

    @Test
    void reads_a_code_that_is_turned_and_noisy() {
        assertThat(read(noisy(turned(DrawnQr.of(LINK, 400), 20), 60, 1))).containsExactly(LINK);
    }

    @Test
    void finds_a_code_on_a_desk_full_of_windows() {
        assertThat(read(onDesk(DrawnQr.of(LINK, 240), 1210, 633, 1920, 1080))).containsExactly(LINK);
    }

    @Test
    void finds_both_codes_of_a_desk() {
        var one = onDesk(DrawnQr.of(LINK, 240), 60, 60, 1280, 800);
        one.createGraphics().drawImage(DrawnQr.of("https://example.org/", 240), 800, 400, null);

        assertThat(read(one)).containsExactlyInAnyOrder(LINK, "https://example.org/");
    }

    @Test
    void reads_white_on_black() {
        assertThat(read(inverted(DrawnQr.of(LINK, 300)))).containsExactly(LINK);
    }

    @Test
    void finds_nothing_where_there_is_no_code() {
        assertThat(read(DrawnQr.blank(640, 480, Color.WHITE))).isEmpty();
        assertThat(read(onDesk(DrawnQr.blank(10, 10, Color.RED), 0, 0, 640, 480)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void survives_a_tiny_picture(int size) {
        assertThat(read(DrawnQr.blank(size, size, Color.BLACK))).isEmpty();
    }

    private Iterable<String> read(BufferedImage image) {
        return reader.read(picture(image));
    }
}
