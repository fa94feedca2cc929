package ua.viche.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ua.viche.local.demo.Phone.Person;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;

/// A consultation of the body `demo-ministry`: announced, contributed to, moderated, answered. Its report waits for its term, so the
/// example that every local run has shows one.
final class ConsultationStory {

    private static final String BODY = "demo-ministry";
    private static final String REPORTED = "/v1/consultations/01930000-0000-7000-8000-00000000c002";

    private final Phone phone;
    private final Teller teller;
    private final People people = new People();

    ConsultationStory(Phone phone, Teller teller) {
        this.phone = phone;
        this.teller = teller;
    }

    void play() {
        var editor = phone.person(TokenRequest.staff("demo-" + people.somebodyNew(), "editor:" + BODY));
        var consultation = announced(editor);
        var contribution = contributed(consultation);
        teller.step("The ministry accepts it and says why", () -> editor.post(consultation + "/verdicts",
                Map.of("contributions", List.of(contribution), "outcome", "accepted", "reason", "Так краще для громад."))
                .expect(201));
        teller.step("The report has to wait for the end of the term",
                () -> editor.post(consultation + "/report", Map.of("conclusion", both("Затверджено", "Adopted"))).expect(409));
        teller.step("Of an earlier consultation there is a report, and a table for lawyers, in two languages", () -> {
            for (var language : List.of("uk", "en")) {
                phone.get(REPORTED + "/report?lang=" + language).expect(200);
                phone.get(REPORTED + "/report.docx?lang=" + language).expect(200);
            }
        });
    }

    private String announced(Person editor) {
        var plan = Map.of("procedure", BODY, "title", both("Вуличне освітлення", "Street lights"), "summary",
                both("Де бракує світла.", "Where light is missing."), "affected",
                both("Мешканці міста.", "Residents of the town."),
                "consequences", both("Нові ліхтарі.", "New lamps."), "contact",
                both("consult@example.org", "consult@example.org"),
                "lastDay", lastDay(14));
        var draft = teller.step("A ministry drafts a consultation", () -> editor.post("/v1/consultations", plan).expect(201));
        var path = "/v1/consultations/" + draft.text("/id");
        teller.step("Its text is cut into numbered sections", () -> editor.put(path + "/text", draft.etag(),
                Map.of("markdown", "# Мета\nСвітлі вулиці.\n\n# Порядок\nЛіхтарі ставлять там, де просять.\n")).expect(200));
        teller.step("Fourteen days are too few", () -> editor.post(path + "/announcement", null).expect(422));
        teller.step("Fifteen will do: it is announced", () -> {
            editor.patch(path, editor.get(path).etag(), Map.of("lastDay", lastDay(15))).expect(200);
            editor.post(path + "/announcement", null).expect(200).expect("/state", "open");
        });
        return path;
    }

    private String contributed(String consultation) {
        var citizen = phone.person(TokenRequest.citizen(people.somebodyNew()));
        var section = phone.get(consultation + "/text").expect(200).text("/sections/1/id");
        var made = teller.step("A citizen proposes another wording of the second section",
                () -> citizen
                        .post(consultation + "/contributions", Map.of("section", section, "text", "Спершу біля шкіл.", "wording",
                                "Ліхтарі ставлять спершу біля шкіл."))
                        .expect(201));
        var id = made.text("/id");
        var moderator = phone.person(TokenRequest.staff("demo-" + people.somebodyNew(), "moderator"));
        teller.step("A moderator lets it pass, and everybody reads it", () -> {
            var item = Teller.eventually(() -> OpenPetition.item(moderator, id));
            moderator.post(item + "/claim", null).expect(200);
            moderator.post(item + "/decisions", Map.of("action", "approve")).expect(201);
            Teller.eventually(() -> phone.get("/v1/contributions/" + id).expect(200).expect("/state", "published"));
        });
        return id;
    }

    private static Map<String, String> both(String uk, String en) {
        return Map.of("uk", uk, "en", en);
    }

    private static String lastDay(int days) {
        return LocalDate.now(ZoneId.of("Europe/Kyiv")).plusDays(days).toString();
    }
}
