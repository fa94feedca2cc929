package ua.viche.moderation.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.moderation.console.Browsers.Look;

@ExtendWith(Console.One.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleBrowserTest {

    private final Console given;
    private final Browsers browsers;

    ConsoleBrowserTest(Console given) {
        this.given = given;
        this.browsers = Browsers.at(given.app().url());
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void aModeratorRejectsByKeyboardAloneAndAnotherSeesItAtOnce() {
        var title = "Зупинка біля школи " + given.newKind();
        var item = given.item(given.submission("petition", title, "Просимо поставити зупинку."));
        var olena = browsers.signIn("Олена");
        var taras = browsers.signIn("Тарас");
        taras.navigate("/console/queue?limit=100");
        var seen = taras.locator(".case", new Page.LocatorOptions().setHasText(title));
        assertThat(seen).isVisible();

        olena.navigate("/console/items/" + item);
        olena.keyboard().press("c");
        assertThat(olena.locator(".notice.good")).isVisible();
        assertThat(seen.locator(".mark.other")).isVisible();
        var reject = olena.locator("input[value=reject]").getAttribute("data-choice");
        olena.keyboard().press(reject);
        olena.keyboard().press("Tab");
        olena.keyboard().press("Tab");
        olena.locator("#policy").selectOption("duplicate");
        olena.keyboard().press("e");
        olena.locator("#explanation").pressSequentially("Така петиція вже триває.");
        olena.keyboard().press("Tab");
        olena.keyboard().press("Enter");

        olena.waitForURL(url -> url.contains("/console/queue"));
        assertThat(seen).not().isVisible();
        assertThat(olena.locator(".undo")).containsText(title);
        Browsers.picture(olena, "undo-light");
        taras.navigate("/console/items/" + item);
        assertThat(taras.locator("#banner")).containsText("Рішення ухвалено: Відхилено");
    }

    @Test
    void anAppealIsOverturnedByAnotherModerator() {
        var author = given.author();
        var title = "Ярмарок на площі " + given.newKind();
        var item = given.item(given.by(author, given.submission("petition", title, "Просимо проводити ярмарок щосуботи.")));
        var olena = browsers.signIn("Олена");
        var taras = browsers.signIn("Тарас");
        olena.navigate("/console/items/" + item);
        olena.locator("input[value=reject]").check();
        olena.locator("#policy").selectOption("advert");
        olena.locator("#explanation").fill("Це реклама.");
        olena.locator(".decide button[type=submit]").click();
        olena.waitForURL(url -> url.contains("/console/queue"));
        var words = "Це не реклама: площа громадська. " + given.newKind();
        var appeal = given.appeal(author, words);

        taras.navigate("/console/appeals");
        assertThat(taras.locator(".case", new Page.LocatorOptions().setHasText(words))).isVisible();
        Browsers.picture(taras, "appeals-light");
        olena.navigate("/console/appeals");
        org.assertj.core.api.Assertions.assertThat(olena.content()).doesNotContain(appeal);
        taras.navigate("/console/appeals/" + appeal);
        taras.locator("#claim").click();
        Browsers.picture(taras, "appeal-light");
        Browsers.assertAccessible(taras);
        taras.locator("input[value=overturned]").check();
        taras.locator("#explanation").fill("Справді, це не реклама.");
        taras.locator(".decide button[type=submit]").click();

        assertThat(taras.locator(".notice.good")).containsText("Рішення скасовано");
        taras.navigate("/console/items/" + item);
        assertThat(taras.locator("#banner")).containsText("Відновлено");
    }

    @Test
    void passagesAreStruckOutByKeyboard() {
        var item = given.item(given.submission("petition", "Двірник " + given.newKind(), "Подзвоніть 067 123 45 67 уранці."));
        var olena = browsers.signIn("Олена");
        olena.navigate("/console/items/" + item);
        olena.locator("input[value=redact]").check();
        var source = olena.locator("[data-redact-source]");

        source.focus();
        source.evaluate("field => field.setSelectionRange(11, 11)");
        for (var key = 0; key < 13; key++) {
            olena.keyboard().press("Shift+ArrowRight");
        }
        olena.keyboard().press("Tab");
        olena.keyboard().press("Enter");

        assertThat(olena.locator(".struck bdi")).hasText("067 123 45 67");
        Browsers.picture(olena, "redact-light");
        Browsers.assertAccessible(olena);
        olena.locator("#policy").selectOption("personal-data");
        olena.locator("#explanation").fill("Номер вилучено.");
        olena.locator(".decide button[type=submit]").click();
        olena.waitForURL(url -> url.contains("/console/queue"));
        var decided = given.app().staff("admin").get("/moderation/v1/items/" + item + "/decisions").items().getLast();
        org.assertj.core.api.Assertions.assertThat(decided.at("/redactions/0/from").asInt()).isEqualTo(11);
        org.assertj.core.api.Assertions.assertThat(decided.at("/redactions/0/to").asInt()).isEqualTo(24);
    }

    @Test
    void aDecisionWithoutAReasonIsSentBackWithWhatIsMissing() {
        var item = given.item("petition", "Світлофор " + given.newKind());
        var olena = browsers.signIn("Олена");
        olena.navigate("/console/items/" + item);

        olena.locator("input[value=reject]").check();
        olena.locator("#explanation").fill("Бо");
        olena.locator(".decide button[type=submit]").click();

        assertThat(olena.locator(".mistakes")).isFocused();
        assertThat(olena.locator(".mistakes")).containsText("Виберіть підставу");
        assertThat(olena.locator("#explanation")).hasValue("Бо");
        assertThat(olena.locator("input[value=reject]")).isChecked();
        Browsers.assertAccessible(olena);
        Browsers.picture(olena, "mistakes-light");
    }

    @Test
    void whatCitizensWriteIsShownAndNeverRuns() {
        var evil = "<script>window.pwned=1</script><img src=x onerror=window.pwned=1> \u202Eдопереп\u202C \u200F😀 {{7*7}} ${7*7}"
                + " javascript:alert(1) &lt;b&gt; ' \" ` </div></main>\nдругий рядок";
        var item = given.item(given.submission("petition", "\"><script>window.pwned=1</script>", evil));
        var olena = browsers.signIn("Олена");

        olena.navigate("/console/items/" + item);

        assertThat(olena.locator(".words")).hasText(evil,
                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                        .setUseInnerText(true));
        org.assertj.core.api.Assertions.assertThat(olena.evaluate("window.pwned === undefined")).isEqualTo(true);
        org.assertj.core.api.Assertions.assertThat(olena.locator("main img, main script").count()).isZero();
        assertThat(olena.locator("h1 bdi")).hasText("\"><script>window.pwned=1</script>");
        Browsers.picture(olena, "inert-light");
    }

    @Test
    void aPhotoIsBlurredAndGreyUntilAKeyReveals() {
        var item = given.item("photo", "/v1/media/x/image");
        var olena = browsers.signIn("Олена");
        olena.navigate("/console/items/" + item);
        var photo = olena.locator(".media img");
        assertThat(photo).hasCSS("filter", "blur(18px) grayscale(1)");
        assertThat(photo).hasJSProperty("naturalWidth", 480);
        Browsers.picture(olena, "photo-light");

        olena.locator(".reveal input").focus();
        olena.keyboard().press("Space");

        assertThat(photo).hasCSS("filter", "none");
        Browsers.assertAccessible(olena);
    }

    @Test
    void singleKeysDoNothingOnceTurnedOff() {
        given.item("petition", "Лавка " + given.newKind());
        var olena = browsers.signIn("Олена");
        olena.navigate("/console/queue");
        olena.keyboard().press("Shift+?");
        assertThat(olena.locator("#keys")).isVisible();
        Browsers.picture(olena, "shortcuts-light");
        olena.keyboard().press("Escape");
        assertThat(olena.locator("#keys")).not().isVisible();

        olena.locator("button[name=shortcuts][value=off]").click();
        olena.keyboard().press("Shift+?");

        assertThat(olena.locator("#keys")).not().isVisible();
        assertThat(olena.locator("button[name=shortcuts][value=off]")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theLookIsTheDevicesUnlessOneIsChosen() {
        var dark = browsers.open(Look.DARK, null).newPage();
        dark.navigate("/console/sign-in");
        var night = dark.evaluate("getComputedStyle(document.body).backgroundColor");

        dark.locator("button[name=theme][value=light]").click();

        org.assertj.core.api.Assertions.assertThat(dark.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(night);
        dark.locator("button[name=language][value=en]").click();
        assertThat(dark.locator("html")).hasAttribute("lang", "en");
        assertThat(dark.locator("h1")).hasText("Sign-in for moderators and officials");
    }

    @Test
    void everyPageIsAccessibleLightAndDarkAndFitsAPhone() {
        var pages = pages();
        var signedIn = browsers.signIn("Софія").context();
        for (var look : Look.values()) {
            try (var context = browsers.open(look, signedIn)) {
                var page = context.newPage();
                pages.forEach((name, path) -> look(page, look, name, path));
            }
        }
        try (var stranger = browsers.open(Look.LIGHT, null)) {
            look(stranger.newPage(), Look.LIGHT, "sign-in", "/console/sign-in");
        }
    }

    private Map<String, String> pages() {
        var now = given.clock().instant();
        var late = given.submission("petition", "Ремонт мосту через Либідь, який закрили ще позаторік і досі не відкрили",
                "Міст закрили, обіцяли полагодити. " + "Люди обходять за два кілометри. ".repeat(30));
        var item = given.item(new SubmissionReceived(late.submission(), late.kind(), late.subject(), late.body(), null,
                late.author(), "uk", late.title(), late.text(), now.minus(Duration.ofDays(3)), now.minus(Duration.ofHours(5))));
        var soon = given.submission("petition", "Тихі години біля лікарні", "Просимо тиші.");
        given.item(new SubmissionReceived(soon.submission(), soon.kind(), soon.subject(), soon.body(), null, soon.author(), "uk",
                soon.title(), soon.text(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofHours(3))));
        var long_ = given.item(given.submission("report", "Дуже довгий лист", "Рядок довгого листа.\n".repeat(3_000)));
        var pages = new LinkedHashMap<String, String>();
        pages.put("queue", "/console/queue");
        pages.put("decided", "/console/queue?state=closed");
        pages.put("item", "/console/items/" + item);
        pages.put("long-item", "/console/items/" + long_);
        pages.put("appeals", "/console/appeals");
        pages.put("figures", "/console/figures");
        pages.put("audit", "/console/audit");
        pages.put("policies", "/console/policies");
        pages.put("petitions", "/console/petitions");
        pages.put("petition", "/console/petitions/" + PetitionsStub.PETITION);
        pages.put("not-found", "/console/nowhere");
        return pages;
    }

    /// The rules that a machine can check are the same on a phone, but for the width.
    private static void look(Page page, Look look, String name, String path) {
        page.navigate(path);
        Browsers.picture(page, name + "-" + look.name().toLowerCase(Locale.ROOT));
        if (look != Look.PHONE) {
            Browsers.assertAccessible(page);
        }
        org.assertj.core.api.Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path).isLessThanOrEqualTo((int) page.evaluate("window.innerWidth"));
    }
}
