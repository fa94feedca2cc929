package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The machine's own Chromium, driven by Playwright. Where there is none, tests are skipped and say so.
final class Browsers implements AutoCloseable {

    /// Where the pictures of all pages go.
    static final Path PICTURES = Path.of("target", "screenshots");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Browsers(Path chromium, String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox")));
    }

    static Browsers at(String address) {
        var chromium = find();
        Assumptions.assumeTrue(chromium.isPresent(),
                "Chromium is not installed here, so no page is looked at: apt-get install chromium");
        return new Browsers(chromium.orElseThrow(), address);
    }

    private static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    /// How a browser looks at pages.
    enum Look {
        LIGHT(1280, 900, ColorScheme.LIGHT), DARK(1280, 900, ColorScheme.DARK), PHONE(360, 740, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Look(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }
    }

    /// A browser of its own, with its own cookies or those of another.
    BrowserContext open(Look look, @Nullable BrowserContext like) {
        var options = new Browser.NewContextOptions().setBaseURL(address).setLocale("uk-UA").setTimezoneId("Europe/Kyiv")
                .setViewportSize(look.width, look.height).setColorScheme(look.colours);
        if (like != null) {
            options.setStorageState(like.storageState());
        }
        var context = browser.newContext(options);
        context.setDefaultTimeout(10_000);
        return context;
    }

    /// A page of somebody who signed in on the identity provider's page by choosing whom to be.
    Page signIn(String name) {
        var page = open(Look.LIGHT, null).newPage();
        page.navigate("/console");
        page.locator("main a.button").click();
        page.locator("button", new Page.LocatorOptions().setHasText(name)).click();
        page.waitForURL(url -> url.startsWith(address));
        return page;
    }

    /// No violation that keeps somebody from using the page (WCAG 2.2 A and AA, as far as a machine can tell).
    static void assertAccessible(Page page) {
        var found = new AxeBuilder(page).setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze();
        assertThat(found.getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml() + " ("
                        + node.getFailureSummary() + ")")))
                .as("grave violations on " + page.url()).isEmpty();
    }

    static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
