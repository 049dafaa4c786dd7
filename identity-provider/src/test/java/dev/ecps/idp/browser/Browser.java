package dev.ecps.idp.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * A headless Chromium or Chrome that is installed on this machine, with its chromedriver. Where either is missing, the
 * test is aborted by assumption with one line that tells what to install.
 *
 * <pre>{@code
 * try (var browser = Browser.headless("fr")) {
 *     browser.open(page);
 *     browser.await("h1");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> CHROMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/lib/chromium",
            "/usr/lib/chromium-browser",
            "/snap/bin",
            "/opt/homebrew/bin",
            "/usr/local/bin",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application",
            "C:\\Program Files\\chromedriver");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * @param language what the browser prefers ({@code fr}, {@code en}): its {@code Accept-Language}
     * @throws org.opentest4j.TestAbortedException where Chromium or chromedriver is not installed
     */
    public static Browser headless(String language) {
        return headless(language, Map.of());
    }

    /** As {@link #headless(String)}, for somebody who does not let pages run scripts. */
    public static Browser withoutScripts(String language) {
        return headless(language, Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    private static Browser headless(String language, Map<String, Object> preferences) {
        var chrome = find(CHROMES);
        var chromedriver = find(List.of("chromedriver"));
        Assumptions.assumeTrue(
                chrome.isPresent() && chromedriver.isPresent(),
                "No Chromium with chromedriver here: install them ("
                        + howToInstall()
                        + ") or name them with -Decps.test.chrome=… -Decps.test.chromedriver=…");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options(chrome.orElseThrow(), language, preferences)));
    }

    private static ChromeOptions options(Path chrome, String language, Map<String, Object> preferences) {
        var options = new ChromeOptions();
        options.setExperimentalOption("prefs", preferences);
        options.setBinary(chrome.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1200,900",
                "--accept-lang=" + language);
        return options;
    }

    private static String howToInstall() {
        var system = System.getProperty("os.name");
        if (system.startsWith("Mac")) return "brew install --cask chromium chromedriver";
        if (system.startsWith("Windows")) return "winget install Google.Chrome Chromium.ChromeDriver";
        return "apt-get install chromium chromium-driver";
    }

    /** By system property, then on the PATH, then where installers usually put it. */
    private static Optional<Path> find(List<String> names) {
        var told = System.getProperty("ecps.test." + (names.contains("chrome") ? "chrome" : names.get(0)));
        var folders = Stream.concat(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                USUAL_PLACES.stream());
        var candidates =
                folders.filter(folder -> !folder.isBlank()).map(Path::of).flatMap(place -> in(place, names));
        return Stream.concat(Optional.ofNullable(told).map(Path::of).stream(), candidates)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> in(Path place, List<String> names) {
        var inside = names.stream().flatMap(name -> Stream.of(place.resolve(name), place.resolve(name + ".exe")));
        var isProgram = names.contains("chrome") && place.toString().contains(".app");
        return isProgram ? Stream.of(place) : inside;
    }

    public WebDriver driver() {
        return driver;
    }

    public void open(String address) {
        driver.get(address);
    }

    /** The first element that the CSS selector finds and that is displayed, as soon as there is one. */
    public WebElement await(String selector) {
        return await(d -> shown(selector));
    }

    /**
     * The first element that the CSS selector finds and that is displayed now.
     *
     * @throws NoSuchElementException if there is none
     */
    public WebElement shown(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(selector));
    }

    /** What the look finds, as soon as it is neither null nor false; a page that goes away meanwhile is looked at again. */
    public <T> T await(Function<? super WebDriver, T> look) {
        return new FluentWait<WebDriver>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(WebDriverException.class)
                .until(look);
    }

    /** What the script returns. */
    public Object script(String script) {
        return driver.executeScript(script);
    }

    /** Saves what the window shows, from top to bottom of the page, as {@code target/pictures/<name>.png}. */
    public void picture(String name, int width) {
        try {
            var height = driver.findElement(By.tagName("body")).getSize().getHeight();
            driver.manage().window().setSize(new Dimension(width, Math.max(height, 500) + 150));
            var pictures = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
