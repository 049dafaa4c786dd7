package dev.ecps.desktop.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** QR codes drawn for tests, and what a desk does to them. */
final class DrawnQr {
    private DrawnQr() {}

    /** A QR code of {@code size} pixels, on a white margin. */
    static BufferedImage of(String text, int size) {
        try {
            return drawn(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size));
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    /** The image turned about its middle, on a wider white ground. */
    static BufferedImage turned(BufferedImage image, double degrees) {
        int size = (int) (image.getWidth() * 1.5);
        var turned = blank(size, size, Color.WHITE);
        Graphics2D pen = pen(turned);
        pen.rotate(Math.toRadians(degrees), size / 2.0, size / 2.0);
        pen.drawImage(image, (size - image.getWidth()) / 2, (size - image.getHeight()) / 2, null);
        return turned;
    }

    /** The image with a random shade added to each pixel, of at most {@code strength} out of 255. */
    static BufferedImage noisy(BufferedImage image, int strength, long seed) {
        var random = new Random(seed);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = image.getRGB(x, y) & 255;
                int shade = Math.max(0, Math.min(255, grey + random.nextInt(2 * strength + 1) - strength));
                image.setRGB(x, y, new Color(shade, shade, shade).getRGB());
            }
        }
        return image;
    }

    /** The image somewhere on a desk full of windows. */
    static BufferedImage onDesk(BufferedImage image, int x, int y, int width, int height) {
        var desk = blank(width, height, new Color(0x2b5d8a));
        Graphics2D pen = pen(desk);
        var random = new Random(7);
        for (int window = 0; window < 12; window++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(random.nextInt(width), random.nextInt(height), 300, 200);
        }
        pen.drawImage(image, x, y, null);
        return desk;
    }

    static BufferedImage inverted(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) image.setRGB(x, y, ~image.getRGB(x, y));
        }
        return image;
    }

    static Picture picture(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }

    static BufferedImage blank(int width, int height, Color ground) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        return image;
    }

    private static BufferedImage drawn(BitMatrix code) {
        var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) image.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
        }
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }
}
