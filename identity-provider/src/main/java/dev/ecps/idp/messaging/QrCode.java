package dev.ecps.idp.messaging;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** QR codes (ISO/IEC 18004) as PNG pictures, black on white, readable from a screen and from paper. */
public final class QrCode {
    /** Edge of the usual picture, in pixels. */
    public static final int EDGE = 264;

    /** White modules on each side, as the standard asks. */
    private static final int QUIET_ZONE = 4;

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            QUIET_ZONE,
            EncodeHintType.CHARACTER_SET,
            "UTF-8");

    private QrCode() {}

    /** A square picture of {@value #EDGE} pixels. */
    public static byte[] png(String content) {
        return png(content, EDGE);
    }

    /**
     * @param edge of the square picture, in pixels; more are taken where the content needs them
     * @throws IllegalArgumentException if the content is empty, or too long for a QR code (some 2 300 bytes)
     */
    public static byte[] png(String content, int edge) {
        try {
            var matrix = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, edge, edge, HINTS);
            var png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "png", png);
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code", tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
