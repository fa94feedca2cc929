package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Console.One.class)
class DecidingTest {

    private static final Pattern UNDO = Pattern.compile("action=\"(/console/items/[0-9a-f-]+/undo/[0-9a-f-]+)\"");

    private final Console given;
    private final String kind;

    DecidingTest(Console given) {
        this.given = given;
        this.kind = given.newKind();
    }

    @Test
    void aDecisionCanBeTakenBackByItsDeciderAloneAndOnlyForAWhile() {
        var item = given.item(kind, "Лавка біля входу");
        var olena = given.signedIn("moderator");
        var decided = olena.submit("/console/items/" + item + "/decisions", "action", "reject", "policy", "duplicate",
                "explanation", "Така вже є.").assertStatus(303);
        var undo = UNDO.matcher(olena.get(decided.location()).assertStatus(200).html());
        assertThat(undo.find()).isTrue();

        given.signedIn("moderator").submit(undo.group(1)).assertStatus(403);
        olena.submit(undo.group(1)).assertStatus(303);

        assertThat(olena.get("/console/items/" + item).html()).contains("Nobody is working on this item",
                "undone by its decider");
        assertThat(olena.submit(undo.group(1)).assertStatus(409).html()).contains("The decision is in effect already");
    }

    @Test
    void whatIsStruckOutIsCountedInCharactersOfTheText() {
        var item = given.item(given.submission(kind, "Скарга на шум", "😀 Дзвоніть 067 123 45 67 щодня.\r\nДякую."));
        var olena = given.signedIn("moderator");

        olena.submit("/console/items/" + item + "/decisions", "action", "redact", "policy", "personal-data", "explanation",
                "Номер телефону вилучено.", "span", "12-25", "span", "20-25").assertStatus(303);

        var decision = given.app().staff("admin").get("/moderation/v1/items/" + item + "/decisions").items().getLast();
        assertThat(decision.at("/redactions/0/from").asInt()).isEqualTo(11);
        assertThat(decision.at("/redactions/0/to").asInt()).isEqualTo(24);
        assertThat(decision.path("redactions")).hasSize(1);
    }

    @Test
    void aFormThatMakesNoSenseIsSentBackAndChangesNothing() {
        var item = given.item(kind, "Велодоріжка");
        var olena = given.signedIn("moderator");
        var path = "/console/items/" + item + "/decisions";

        assertThat(olena.submit(path).assertStatus(422).html()).contains("Choose what to do");
        assertThat(olena.submit(path, "action", "reject").assertStatus(422).html()).contains("Choose a policy",
                "Write an explanation");
        olena.submit(path, "action", "reject", "policy", "no-such-policy", "explanation", "Бо").assertStatus(422);
        olena.submit(path, "action", "hide", "policy", "advert", "explanation", "Бо").assertStatus(422);
        olena.submit(path, "action", "redact", "policy", "advert", "explanation", "Бо", "span", "5-5").assertStatus(422);
        olena.submit(path, "action", "redact", "policy", "advert", "explanation", "Бо", "span", "0-99999").assertStatus(303);
        olena.submit(path, "action", "approve", "version", "0").assertStatus(409);
    }

    @Test
    void anAppealIsForSomebodyElseThanTheFirstDecider() {
        var author = given.author();
        var olena = given.signedIn("moderator");
        var taras = given.signedIn("moderator");
        var item = given.item(given.by(author, given.submission(kind, "Реклама чи ні", "Приходьте на ярмарок.")));
        olena.submit("/console/items/" + item + "/decisions", "action", "reject", "policy", "advert", "explanation",
                "Це реклама.").assertStatus(303);
        var appeal = given.appeal(author, "Це оголошення громади, а не реклама.");

        assertThat(olena.get("/console/appeals").html()).doesNotContain(appeal);
        olena.submit("/console/appeals/" + appeal + "/claim").assertStatus(403);
        assertThat(taras.get("/console/appeals").html()).contains(appeal);
        taras.submit("/console/appeals/" + appeal + "/claim").assertStatus(303);
        assertThat(taras.submit("/console/appeals/" + appeal + "/decision", "outcome", "overturned").assertStatus(422).html())
                .contains("Write an explanation");
        taras.submit("/console/appeals/" + appeal + "/decision", "outcome", "overturned", "explanation", "Справді.")
                .assertStatus(303);

        assertThat(taras.get("/console/appeals/" + appeal).html()).contains("Overturned", "What came of the verdict");
        assertThat(taras.get("/console/items/" + item).html()).contains("Restored", "overturned by an appeal");
    }

    @Test
    void administratorsSearchTheAuditAndSeeWhetherItsChainIsWhole() {
        var item = given.item(kind, "Тротуар");
        var olena = given.signedIn("moderator");
        olena.submit("/console/items/" + item + "/claim").assertStatus(303);
        var admin = given.signedIn("admin");

        assertThat(admin.get("/console/audit?target=" + item).assertStatus(200).html()).contains("claim",
                "/console/items/" + item);
        assertThat(admin.get("/console/audit?act=sign-in").assertStatus(200).html()).contains("sign-in");
        assertThat(admin.get("/console/audit?verify=1").assertStatus(200).html()).contains("The chain is whole");
        assertThat(admin.get("/console/audit?target=nobody&from=yesterday").assertStatus(422).html()).contains("An id looks like",
                "A date looks like");
        olena.get("/console/audit").assertStatus(403);
    }

    @Test
    void figuresAreChartsWithTheSameNumbersInATable() {
        var item = given.item(kind, "Перехрестя");
        var olena = given.signedIn("moderator");
        olena.submit("/console/items/" + item + "/decisions", "action", "approve").assertStatus(303);

        await().untilAsserted(() -> assertThat(olena.get("/console/figures?days=7").assertStatus(200).html())
                .contains("Decisions by queue", "<svg", "<table", "Waiting"));
    }

    @Test
    void aPhotoIsFetchedAsTheModeratorAndLoadedFromNowhereElse() {
        var item = given.item("photo", "/v1/media/x/image");
        var olena = given.signedIn("moderator");

        assertThat(olena.get("/console/items/" + item).assertStatus(200).html())
                .contains("<img src=\"/console/items/" + item + "/photo\"", "Show it sharp and in colour")
                .doesNotContain("/v1/media");
        var photo = olena.get("/console/items/" + item + "/photo").assertStatus(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/png");
        assertThat(photo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        given.signedIn("official:demo").get("/console/items/" + item + "/photo").assertStatus(403);
    }

    @Test
    void fiveMegabytesAreShownInParts() {
        var text = "Рядок довгого листа 😀.\n".repeat(200_000);
        var item = given.stored(kind, "Дуже довгий лист", text);
        var olena = given.signedIn("moderator");

        var page = olena.get("/console/items/" + item).assertStatus(200).html();

        assertThat(page.length()).isLessThan(60_000);
        assertThat(page).contains("Show more", "too long to strike out");
        var next = Pattern.compile("hx-get=\"([^\"]+/text\\?from=\\d+)\"").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(olena.get(next.group(1)).assertStatus(200).html()).contains("Рядок довгого листа");
    }
}
