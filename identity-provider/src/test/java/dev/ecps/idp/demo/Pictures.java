package dev.ecps.idp.demo;

import dev.ecps.idp.browser.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;

/** Pictures of whole pages, wide and narrow, in {@code target/pictures}. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final int WIDE = 1200;
    private static final int NARROW = 400;

    private Pictures() {}

    /**
     * Takes {@code <name>.png} and {@code <name>-narrow.png}.
     *
     * @return whether the page can be read without scrolling sideways, wide and narrow
     */
    public static boolean take(Browser browser, String name) {
        return take(browser, name + "-narrow.png", NARROW) & take(browser, name + ".png", WIDE);
    }

    private static boolean take(Browser browser, String name, int width) {
        var window = browser.driver().manage().window();
        window.setSize(new Dimension(width, 800));
        var height = (Long) browser.script("return document.documentElement.scrollHeight");
        boolean fits = (Boolean) browser.script("return document.documentElement.scrollWidth <= window.innerWidth");
        window.setSize(new Dimension(width, height.intValue() + 150));
        try {
            var taken = ((TakesScreenshot) browser.driver()).getScreenshotAs(OutputType.BYTES);
            Files.write(Files.createDirectories(FOLDER).resolve(name), taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fits;
    }
}
