package dev.ecps.idp.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ResultMetadataType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void what_goes_in_is_read_back() {
        assertThat(QrCodes.read(QrCode.png(TestMessages.LINK))).isEqualTo(TestMessages.LINK);
        assertThat(QrCodes.read(QrCode.png("Hélène à l’hôpital"))).isEqualTo("Hélène à l’hôpital");
    }

    @Test
    void the_picture_has_the_edge_that_was_asked_for() {
        var image = QrCodes.image(QrCode.png(TestMessages.LINK, 400));
        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(image.getHeight()).isEqualTo(400);
    }

    @Test
    void a_code_that_needs_more_room_takes_it() {
        var edgeOfVersion40 = 177 + 8;
        assertThat(QrCodes.image(QrCode.png("x".repeat(2_300), 10)).getWidth()).isEqualTo(edgeOfVersion40);
    }

    @Test
    void four_white_modules_surround_the_code() {
        var image = QrCodes.image(QrCode.png("x", 1)); // version 1, one pixel per module: 21 and 8 around
        assertThat(image.getWidth()).isEqualTo(29);
        assertThat(IntStream.range(0, 4).boxed()).allMatch(row -> isWhite(image, row));
        assertThat(isWhite(image, 4)).isFalse();
    }

    private static boolean isWhite(BufferedImage image, int row) {
        return IntStream.range(0, image.getWidth()).allMatch(x -> image.getRGB(x, row) == Color.WHITE.getRGB());
    }

    @Test
    void damage_is_corrected_at_level_M() {
        var result = QrCodes.decode(QrCodes.image(QrCode.png(TestMessages.LINK)));
        assertThat(result.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void empty_and_endless_contents_are_refused() {
        assertThatThrownBy(() -> QrCode.png("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.png("x".repeat(2_332))).isInstanceOf(IllegalArgumentException.class);
    }
}
