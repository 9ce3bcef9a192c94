package io.grantway.it.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** A real browser with a profile of its own, driven as a user would. */
public final class Chromium implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String[] FLAGS = {
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic"
    };

    private final Path profile;
    private final ChromeDriver driver;
    private VirtualAuthenticator device;

    private Chromium(ChromeOptions options) {
        try {
            profile = Files.createTempDirectory("chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setBinary(
                executable("chromium", "chromium-browser", "google-chrome").orElseThrow());
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(executable("chromedriver").orElseThrow())
                        .build();
        driver = new ChromeDriver(service, options);
    }

    /** Skips the test where there is no Chromium, but in CI: there it has to be. */
    public static void require() {
        var missing =
                executable("chromium", "chromium-browser", "google-chrome").isEmpty()
                        || executable("chromedriver").isEmpty();
        var reason =
                "Chromium and its driver are not installed (Debian: chromium, chromium-driver)";
        if (missing && System.getenv("CI") != null) {
            fail(reason);
        }
        assumeTrue(!missing, reason);
    }

    public static Chromium desktop() {
        return new Chromium(new ChromeOptions().addArguments("--window-size=1280,900"));
    }

    public static Chromium phone() {
        var screen = Map.of("width", 390, "height", 844, "pixelRatio", 2.0, "touch", true);
        return new Chromium(
                new ChromeOptions()
                        .setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", screen)));
    }

    /** As for a user who prefers dark pages. */
    public Chromium dark() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        return this;
    }

    public Chromium light() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", "light"))));
        return this;
    }

    /** As for a user who has turned on the Global Privacy Control. */
    Chromium askingForPrivacy() {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Sec-GPC", "1")));
        return this;
    }

    /** With a device that keeps passkeys, and which nobody unlocks yet (CTAP 2). */
    public Chromium withPasskeys() {
        device =
                driver.addVirtualAuthenticator(
                        new VirtualAuthenticatorOptions()
                                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                                .setHasResidentKey(true)
                                .setHasUserVerification(true)
                                .setIsUserVerified(false));
        return this;
    }

    /** Whether the owner of the device unlocks it; then it answers at once where a page asks. */
    public Chromium unlocked(boolean unlocked) {
        device.setUserVerified(unlocked);
        return this;
    }

    public Chromium open(String url) {
        driver.get(url);
        return this;
    }

    Chromium back() {
        driver.navigate().back();
        return this;
    }

    public Chromium type(String selector, String text) {
        var field = find(By.cssSelector(selector));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Chromium tickEverything() {
        driver.findElements(By.cssSelector("input[type=checkbox]")).stream()
                .filter(box -> !box.isSelected())
                .forEach(WebElement::click);
        return this;
    }

    public Chromium press(String button) {
        button(button).click();
        return this;
    }

    /** Chooses a file in a field for files. */
    public Chromium upload(String selector, Path file) {
        find(By.cssSelector(selector)).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Looks at what is inside the only frame of the page. */
    public <T> T inFrame(Function<Chromium, T> look) {
        driver.switchTo().frame(find(By.tagName("iframe")));
        try {
            return look.apply(this);
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    /** Clicks the first link that begins with this text. */
    public Chromium follow(String link) {
        find(linkBy(link)).click();
        return this;
    }

    /** Clicks the link in the row of a table that has these words. */
    public Chromium followInRow(String words) {
        find(By.xpath("//tr[contains(normalize-space(.),'%s')]//a".formatted(words))).click();
        return this;
    }

    boolean leadsTo(String link) {
        return !driver.findElements(linkBy(link)).isEmpty();
    }

    public Chromium choose(String selector) {
        find(By.cssSelector(selector)).click();
        return this;
    }

    boolean isChosen(String selector) {
        return find(By.cssSelector(selector)).isSelected();
    }

    /** Ticks the box of this label. */
    public Chromium tick(String label) {
        find(By.xpath("//label[contains(normalize-space(.),'%s')]".formatted(label))).click();
        return this;
    }

    /** Waits until there is something of this kind to be seen. */
    public Chromium await(String selector) {
        find(By.cssSelector(selector));
        return this;
    }

    /** Waits until there is nothing of this kind. */
    public Chromium awaitGone(String selector) {
        patient().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(selector)));
        return this;
    }

    public String textOf(String selector) {
        return find(By.cssSelector(selector)).getText();
    }

    Chromium doubleClick(String button) {
        new org.openqa.selenium.interactions.Actions(driver).doubleClick(button(button)).perform();
        return this;
    }

    WebElement button(String text) {
        return find(buttonBy(text));
    }

    public boolean offers(String button) {
        return !driver.findElements(buttonBy(button)).isEmpty();
    }

    public String text() {
        return patient().until(page -> page.findElement(By.tagName("body")).getText());
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    Chromium awaitAddress(String start) {
        new WebDriverWait(driver, PATIENCE).until(d -> d.getCurrentUrl().startsWith(start));
        return this;
    }

    public Chromium awaitText(String text) {
        patient()
                .until(
                        ExpectedConditions.textToBePresentInElementLocated(
                                By.tagName("body"), text));
        return this;
    }

    /** How far the page is wider than the screen; 0 where nothing has to be scrolled sideways. */
    public long overflow() {
        return (Long)
                driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe-core has against the page by WCAG 2.2 A and AA; empty where it finds nothing. */
    @SuppressWarnings("unchecked")
    public List<String> barriers() {
        driver.executeScript(Axe.SCRIPT);
        return (List<String>) driver.executeAsyncScript(Axe.RUN);
    }

    /** Opens all that a click would unfold. */
    public Chromium openDetails() {
        driver.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        return this;
    }

    /** The whole page, also what lies below the screen. */
    public Chromium pageShot(String name) {
        var shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Of the page and all that it loaded, without compression. */
    long weight() {
        return ((Number)
                        driver.executeScript(
                                "return ['navigation', 'resource'].flatMap(kind =>"
                                        + " performance.getEntriesByType(kind))"
                                        + ".reduce((sum, one) => sum + one.decodedBodySize, 0)"))
                .longValue();
    }

    long scripts() {
        return (Long) driver.executeScript("return document.scripts.length");
    }

    public String attribute(String selector, String name) {
        return driver.findElement(By.cssSelector(selector)).getDomAttribute(name);
    }

    /** Where the first link leads whose address begins so. */
    public String target(String start) {
        return driver.findElement(By.cssSelector("a[href^='" + start + "']"))
                .getDomProperty("href");
    }

    public String style(String selector, String property) {
        return find(By.cssSelector(selector)).getCssValue(property);
    }

    /** What stands in a field. */
    public String value(String selector) {
        return driver.findElement(By.cssSelector(selector)).getDomProperty("value");
    }

    /** What the browser complained about, for example of the content security policy. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    public Chromium screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static By linkBy(String text) {
        return By.xpath("//a[starts-with(normalize-space(.),'%s')]".formatted(text));
    }

    private static By buttonBy(String text) {
        return By.xpath("//button[contains(normalize-space(.),'%s')]".formatted(text));
    }

    /** A page that gives way to the next one at this moment is looked at again. */
    private FluentWait<WebDriver> patient() {
        return new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class);
    }

    private WebElement find(By locator) {
        return patient().until(ExpectedConditions.visibilityOfElementLocated(locator));
    }

    private static Optional<File> executable(String... names) {
        var folders = System.getenv("PATH").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
