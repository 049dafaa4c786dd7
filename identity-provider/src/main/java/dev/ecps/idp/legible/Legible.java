package dev.ecps.idp.legible;

/** Foreign text for a log: one line of at most {@value #LONGEST} characters and a sign that it was cut. */
public final class Legible {
    /** Characters that are kept. */
    public static final int LONGEST = 200;

    private Legible() {}

    /** Visible ASCII and blanks; every other character becomes a question mark. For what should be ASCII anyway. */
    public static String ascii(String sent) {
        return cut(sent).replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** Letters of all languages; what is invisible or steers (Unicode categories C, Zl, Zp) becomes a question mark. */
    public static String line(String sent) {
        return cut(sent).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }

    private static String cut(String sent) {
        return sent.length() > LONGEST ? sent.substring(0, LONGEST) + "..." : sent;
    }
}
