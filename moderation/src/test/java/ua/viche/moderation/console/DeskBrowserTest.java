package ua.viche.moderation.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.moderation.console.Browsers.Look;

@ExtendWith(Console.One.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskBrowserTest {

    private static final String CONSULTATION = "/console/consultations/" + Samples.CONSULTATION;
    private static final String CAMPAIGN = "/console/campaigns/" + Samples.CAMPAIGN;

    private final Console given;
    private final Browsers browsers;

    DeskBrowserTest(Console given) {
        this.given = given;
        this.browsers = Browsers.at(given.app().url());
    }

    @BeforeEach
    void answers() {
        given.api().forget();
        Samples.into(given.api());
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void aVerdictIsGivenByKeyboardAlone() {
        var page = browsers.signIn("Софія");
        page.navigate(CONSULTATION + "/contributions");

        page.locator(".picks input").first().focus();
        page.keyboard().press("Space");
        page.locator("input[value=noted]").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Дякуємо, врахуємо.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".notice.good")).containsText("Відповідь надано");
        var sent = given.api().sent().getLast().body();
        org.assertj.core.api.Assertions.assertThat(sent.at("/contributions/0").asText()).isEqualTo(Samples.FIRST);
        org.assertj.core.api.Assertions.assertThat(sent.path("reason").asText()).isEqualTo("Дякуємо, врахуємо.");
    }

    @Test
    void mistakesComeFirstAndNothingRunsThatOthersWrote() {
        var page = browsers.signIn("Софія");
        given.api().failing(422, """
                {"title":"Перевірте поля","detail":"Деякі поля заповнено не так.","errors":[
                 {"pointer":"/reason","code":"required","detail":"Заповніть це поле."}]}
                """);
        page.navigate(CAMPAIGN);
        page.locator("#campaigns-stop button").click();

        assertThat(page.locator(".mistakes")).isFocused();
        assertThat(page.locator("#campaigns-stop .mistake")).hasText("Заповніть це поле.");
        assertThat(page.locator(".rich img, .rich script")).hasCount(0);
        Browsers.assertAccessible(page);
        Browsers.picture(page, "desk-mistakes-light");
    }

    @Test
    void everyPageOfOfficialsIsAccessibleLightAndDarkAndFitsAPhone() {
        var signedIn = browsers.signIn("Софія").context();
        for (var look : Look.values()) {
            try (var context = browsers.open(look, signedIn)) {
                var page = context.newPage();
                pages().forEach((name, path) -> look(page, look, name, path));
            }
        }
        org.assertj.core.api.Assertions.assertThat(given.api().mistakes()).isEmpty();
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("consultations", "/console/consultations");
        pages.put("consultation", CONSULTATION);
        pages.put("consultation-draft", "/console/consultations/" + Samples.DRAFT);
        pages.put("contributions", CONSULTATION + "/contributions");
        pages.put("report-preview", CONSULTATION + "/report");
        pages.put("campaigns", "/console/campaigns");
        pages.put("campaign", CAMPAIGN);
        pages.put("campaign-edit", CAMPAIGN + "/edit");
        pages.put("advisory", "/console/advisory");
        pages.put("advisory-group", "/console/advisory/groups/" + Samples.GROUP);
        pages.put("advisory-meeting", "/console/advisory/meetings/" + Samples.MEETING);
        pages.put("advisory-recommendation", "/console/advisory/recommendations/" + Samples.RECOMMENDATION);
        pages.put("plan", "/console/plan");
        pages.put("plan-item", "/console/plan/11.1");
        pages.put("school", "/console/schools/" + Samples.SCHOOL);
        pages.put("booking", "/console/schools/bookings/" + Samples.BOOKING);
        pages.put("training", "/console/training");
        return pages;
    }

    private static void look(Page page, Look look, String name, String path) {
        page.navigate(path);
        Browsers.picture(page, "desk-" + name + "-" + look.name().toLowerCase(Locale.ROOT));
        if (look != Look.PHONE) {
            Browsers.assertAccessible(page);
        }
        org.assertj.core.api.Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path).isLessThanOrEqualTo((int) page.evaluate("window.innerWidth"));
    }
}
