package dev.ecps.desktop.scan;

/** Larger and smaller copies of a picture. */
final class Scaling {
    private Scaling() {}

    /** Half as wide and high, each pixel the mean of four; a picture of one row or column stays as it is. */
    static Picture halved(Picture whole) {
        int width = whole.width() / 2;
        int height = whole.height() / 2;
        if (width == 0 || height == 0) return whole;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) pixels[y * width + x] = meanOfFour(whole, 2 * x, 2 * y);
        }
        return new Picture(width, height, pixels);
    }

    /** Twice as wide and high, each pixel repeated. */
    static Picture doubled(Picture small) {
        int width = small.width() * 2;
        int height = small.height() * 2;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) pixels[y * width + x] = small.rgb()[y / 2 * small.width() + x / 2];
        }
        return new Picture(width, height, pixels);
    }

    private static int meanOfFour(Picture picture, int x, int y) {
        int above = y * picture.width() + x;
        int below = above + picture.width();
        int[] rgb = picture.rgb();
        int mean = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = (rgb[above] >> shift & 255)
                    + (rgb[above + 1] >> shift & 255)
                    + (rgb[below] >> shift & 255)
                    + (rgb[below + 1] >> shift & 255);
            mean |= sum / 4 << shift;
        }
        return mean;
    }
}
