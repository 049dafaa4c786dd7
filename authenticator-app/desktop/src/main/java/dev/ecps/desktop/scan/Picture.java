package dev.ecps.desktop.scan;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Opaque pixels, row by row from the top left.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb {@code width × height} values {@code 0x00RRGGBB}; the array is not copied
 */
public record Picture(int width, int height, int[] rgb) {
    /** @throws IllegalArgumentException unless the number of pixels suits */
    public Picture {
        if (width < 1 || height < 1 || rgb.length != width * height) {
            throw new IllegalArgumentException("not a picture of " + width + " × " + height);
        }
    }

    /**
     * Lays an image on white: QR codes are often drawn black on nothing.
     *
     * @throws IllegalArgumentException if the image could not be loaded or is empty
     */
    public static Picture of(Image image) {
        if (image.isError() || image.getPixelReader() == null) throw new IllegalArgumentException("not an image");
        int[] rgb = argb(image);
        for (int i = 0; i < rgb.length; i++) rgb[i] = onWhite(rgb[i]);
        return new Picture((int) image.getWidth(), (int) image.getHeight(), rgb);
    }

    /** What a screen shows; its pixels may claim to be transparent, and are not. */
    static Picture ofScreen(Image image) {
        int[] rgb = argb(image);
        for (int i = 0; i < rgb.length; i++) rgb[i] &= 0xffffff;
        return new Picture((int) image.getWidth(), (int) image.getHeight(), rgb);
    }

    private static int[] argb(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    /** Whether all pixels are the same: what a system shows instead of its screen to whom it does not trust. */
    public boolean isBlank() {
        for (int pixel : rgb) {
            if (pixel != rgb[0]) return false;
        }
        return true;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) return argb & 0xffffff;
        return mixed(argb >> 16, alpha) << 16 | mixed(argb >> 8, alpha) << 8 | mixed(argb, alpha);
    }

    private static int mixed(int channel, int alpha) {
        return ((channel & 255) * alpha + 255 * (255 - alpha)) / 255;
    }
}
