package dev.ecps.desktop.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the QR codes in a picture: turned, small, large, noisy, white on black. It tries the picture as it is, then
 * enlarged, reduced (which also evens out noise) and inverted, and stops at the first attempt that reads anything.
 */
public final class QrReader {
    /** Larger pictures are not enlarged: it would cost much and help little. */
    private static final int LARGE = 1_500_000;

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    /** The texts of the QR codes that were found, without repetition; empty if there is none. */
    public List<String> read(Picture picture) {
        return attempts(picture)
                .map(QrReader::textsIn)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<BinaryBitmap> attempts(Picture picture) {
        Stream<Function<Picture, Picture>> sizes = Stream.of(
                Function.identity(), Scaling::halved, QrReader::enlarged, p -> Scaling.halved(Scaling.halved(p)));
        return sizes.map(size -> size.apply(picture)).flatMap(QrReader::binarised);
    }

    private static Picture enlarged(Picture picture) {
        return picture.rgb().length > LARGE ? picture : Scaling.doubled(picture);
    }

    private static Stream<BinaryBitmap> binarised(Picture picture) {
        LuminanceSource grey = new RGBLuminanceSource(picture.width(), picture.height(), picture.rgb());
        return Stream.of(
                new BinaryBitmap(new HybridBinarizer(grey)),
                new BinaryBitmap(new GlobalHistogramBinarizer(grey)),
                new BinaryBitmap(new HybridBinarizer(grey.invert())));
    }

    private static List<String> textsIn(BinaryBitmap bitmap) {
        try {
            Result[] found = new QRCodeMultiReader().decodeMultiple(bitmap, HINTS);
            return Stream.of(found).map(Result::getText).distinct().toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
