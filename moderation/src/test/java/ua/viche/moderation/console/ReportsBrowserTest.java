package ua.viche.moderation.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.moderation.console.Browsers.Look;

@ExtendWith(Console.One.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsBrowserTest {

    private static final String NOISE = "/console/reports/" + ReportSamples.NOISE;

    private final Console given;
    private final Browsers browsers;

    ReportsBrowserTest(Console given) {
        this.given = given;
        this.browsers = Browsers.at(given.app().url());
    }

    @BeforeEach
    void answers() {
        given.api().forget();
        ReportSamples.into(given.api(), given.clock());
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void whatIsWrittenAtTheSceneSurvivesBeingOffline() {
        var page = browsers.signIn("Ігор");
        page.navigate(NOISE);
        page.locator("#act-scene-notes summary").click();
        page.context().setOffline(true);
        page.locator("#scene").fill("Ворота зламано.");
        page.locator("#act-scene-notes button[type=submit]").click();
        assertThat(page.locator("[data-kept-words]")).isVisible();
        page.context().setOffline(false);

        page.navigate(NOISE);
        assertThat(page.locator("#scene")).hasValue("Ворота зламано.");
        page.locator("#act-scene-notes button[type=submit]").click();
        assertThat(page.locator(".notice.good")).isVisible();

        Assertions.assertThat(given.api().sent().getLast().body().path("text").asText()).isEqualTo("Ворота зламано.");
        Assertions.assertThat(given.api().sent().getLast().body().path("deviceTime").asText()).startsWith("20");
        page.navigate(NOISE);
        assertThat(page.locator("#scene")).hasValue("");
    }

    @Test
    void thePinsOfTheMapLeadToTheListByMouseAndByKey() {
        var page = browsers.signIn("Ігор");
        page.navigate("/console/map");
        assertThat(page.locator("#map[data-drawn=true]")).isVisible();

        page.locator(".leaflet-marker-icon").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#place-1")).isFocused();
    }

    @Test
    void everyPageOfAnOfficerIsAccessibleLightAndDarkAndFitsAPhone() {
        var signedIn = browsers.signIn("Ігор").context();
        for (var look : Look.values()) {
            try (var context = browsers.open(look, signedIn)) {
                var page = context.newPage();
                pages().forEach((name, path) -> look(page, look, name, path));
            }
        }
        Assertions.assertThat(given.api().mistakes()).isEmpty();
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("today", "/console/reports");
        pages.put("report", NOISE);
        pages.put("crime", "/console/reports/" + ReportSamples.DRUGS);
        pages.put("map", "/console/map");
        pages.put("rota", "/console/rota");
        return pages;
    }

    private static void look(Page page, Look look, String name, String path) {
        page.navigate(path);
        if (name.equals("map")) {
            assertThat(page.locator("#map[data-drawn=true]")).isVisible();
        }
        Browsers.picture(page, "officer-" + name + "-" + look.name().toLowerCase(Locale.ROOT));
        Browsers.assertAccessible(page);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("width of " + path)
                .isLessThanOrEqualTo((int) page.evaluate("window.innerWidth"));
    }
}
