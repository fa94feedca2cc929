package ua.viche.api.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.TrainingCompleted;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.local.identity.TokenRequest;

/// Courses, quizzes and certificates.
class TrainingTest extends ApiTest {

    private static final String COURSES = "/v1/training/courses";
    private static final String COURSE = COURSES + "/community-policing";
    private static final List<Integer> RIGHT = List.of(1, 2, 0, 1);
    private static final List<Integer> WRONG = List.of(0, 0, 1, 0);

    @Test
    void coursesArePublicInBothLanguagesAndTheirAnswersAreNowhere() {
        var english = app.anonymous().header("Accept-Language", "en");
        assertThat(english.get(COURSES).assertStatus(200).items()).extracting(course -> course.path("title").asText())
                .containsExactly("Community policing", "Talking with a child");
        assertThat(app.anonymous().get(COURSES + "?rank=major").items()).hasSize(1);
        app.anonymous().get(COURSES + "?rank=general").assertProblem(400, "malformed");
        app.anonymous().get(COURSE + "/quiz").assertProblem(401, "unauthenticated");
        app.citizen().get(COURSE + "/quiz").assertProblem(403, "forbidden");
        var officer = learner(app.staff("officer", "podil"), "sergeant", "UA-30");
        var quiz = officer.get(COURSE + "/quiz").assertStatus(200);
        assertThat(quiz.json().path("questions")).hasSize(4);
        for (var path : List.of("", "/quiz", "/enrolment")) {
            assertThat(officer.get(COURSE + path).text()).doesNotContain("right").doesNotContain("answer")
                    .doesNotContain("correct");
        }
        assertThat(quiz.json().at("/questions/0").properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("number",
                "text",
                "options");
        app.anonymous().get(COURSES + "/nothing").assertProblem(404, "not-found");
    }

    @Test
    void theQuizComesAfterTheModulesAndWhoFailsIsNotToldTheAnswers() {
        var officer = app.staff("officer", "podil");
        attempt(officer, RIGHT).assertProblem(409, "not-enrolled");
        learner(officer, "sergeant", "UA-30");
        assertThat(attempt(officer, RIGHT).assertProblem(409, "modules-left").json().path("left")).hasSize(3);
        officer.put(COURSE + "/modules/4/completion").assertProblem(404, "not-found");
        modules(officer);
        assertThat(officer.get(COURSE + "/enrolment").text("/progress")).isEqualTo("ready");
        pointer(attempt(officer, List.of(1, 2)), "/answers");
        pointer(attempt(officer, List.of(1, 2, 0, 9)), "/answers/3");

        var failed = attempt(officer, WRONG).assertStatus(201);

        assertThat(failed.json().path("passed").asBoolean()).isFalse();
        assertThat(failed.json().properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("correct", "questions",
                "passed",
                "certificate");
        attempt(officer, WRONG).assertStatus(201);
        attempt(officer, WRONG).assertStatus(201);
        assertThat(attempt(officer, RIGHT).assertProblem(429, "too-many-requests").header("Retry-After")).isNotEmpty();
    }

    @Test
    void whoPassesHasACertificateThatAStrangerCanCheckByItsCode() throws Exception {
        var person = TokenRequest.staff("learner-" + UUID.randomUUID(), "officer:podil");
        var officer = learner(app.as(person), "sergeant", "UA-30");
        modules(officer);
        var passed = attempt(officer, RIGHT).assertStatus(201);
        var id = passed.text("/certificate");
        attempt(officer, RIGHT).assertProblem(409, "course-passed");
        officer.put(COURSE + "/enrolment", enrol("major", "UA-32", "Хтось Інший")).assertProblem(409, "course-passed");

        var confirmed = app.anonymous().get("/v1/certificates/" + id).assertStatus(200);

        assertThat(confirmed.text("/title")).isEqualTo("Поліція, що працює з громадою");
        assertThat(confirmed.text("/holder")).isEqualTo("Ї. К.");
        assertThat(confirmed.text()).doesNotContain("Коваль");
        app.anonymous().get("/v1/certificates/" + UUID.randomUUID()).assertProblem(404, "not-found");
        app.staff("officer", "podil").get("/v1/certificates/" + id + "/document").assertProblem(404, "not-found");
        try (var document = Loader.loadPDF(pdf(person, id))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Сертифікат", "Їжак Коваль’чук",
                    "Поліція, що працює з громадою",
                    id);
            var image = new PDFRenderer(document).renderImage(0, 2);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            assertThat(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText())
                    .isEqualTo("https://viche.example/v1/certificates/" + id);
        }
        await().untilAsserted(() -> assertThat(neighbours.heard(TrainingCompleted.class, UUID.fromString(id))).hasSize(1));
        assertThat(sql("select name from training_enrolment").toString()).doesNotContain("Коваль");
    }

    @Test
    void twoTriesAtOnceGiveOneCertificate() {
        var officer = learner(app.staff("officer", "podil"), "captain", "UA-46");
        modules(officer);

        var answers = together(4, () -> attempt(officer, RIGHT).status());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(3);
    }

    @Test
    void figuresNeverTellOfAFew() {
        for (var i = 0; i < 5; i++) {
            learner(app.staff("officer", "podil"), "major", "UA-51");
        }
        for (var i = 0; i < 4; i++) {
            learner(app.staff("officer", "podil"), "major", "UA-48");
        }
        var one = learner(app.staff("officer", "podil"), "major", "UA-51");
        modules(one);
        attempt(one, RIGHT).assertStatus(201);

        var figures = app.anonymous().get("/v1/training/figures").assertStatus(200).items();

        assertThat(figures).filteredOn(row -> row.path("region").asText().equals("UA-48")).singleElement()
                .satisfies(row -> assertThat(row.path("enrolled").isNull() && row.path("passed").isNull()).isTrue());
        assertThat(figures).filteredOn(row -> row.path("region").asText().equals("UA-51")).singleElement().satisfies(row -> {
            assertThat(row.path("enrolled").asInt()).isEqualTo(6);
            assertThat(row.path("passed").isNull()).isTrue();
        });
        assertThat(app.anonymous().get("/v1/training/figures/export.csv").text()).contains("community-policing,UA-48,major,,");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown rank        | {"rank":"general","region":"UA-30","name":"Іван"} | /rank
            a rank of other people | {"rank":"colonel","region":"UA-30","name":"Іван"} | /rank
            an unknown region      | {"rank":"major","region":"UA-99","name":"Іван"}   | /region
            no name                | {"rank":"major","region":"UA-30","name":" "}      | /name
            """)
    void aMistakeIsPointedAtAndNothingIsStored(String what, String body, String pointer) {
        var officer = app.staff("officer", "podil");

        pointer(officer.put(COURSE + "/enrolment", body), pointer);

        officer.get(COURSE + "/enrolment").assertProblem(404, "not-found");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("api.training.public-url", "https://viche.example");
    }

    private static Client learner(Client officer, String rank, String region) {
        officer.put(COURSE + "/enrolment", enrol(rank, region, "Їжак Коваль’чук")).assertStatus(200);
        return officer;
    }

    private static Map<String, Object> enrol(String rank, String region, String name) {
        return Map.of("rank", rank, "region", region, "name", name);
    }

    private static void modules(Client officer) {
        for (var number = 1; number <= 3; number++) {
            officer.put(COURSE + "/modules/" + number + "/completion").assertStatus(200);
        }
    }

    private static Answer attempt(Client officer, List<Integer> answers) {
        return officer.post(COURSE + "/attempts", Map.of("answers", answers));
    }

    private static void pointer(Answer answer, String pointer) {
        assertThat(answer.assertProblem(422, "invalid").json().path("errors").findValuesAsText("pointer")).contains(pointer);
    }

    private byte[] pdf(TokenRequest person, String id) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(app.url() + "/v1/certificates/" + id + "/document"))
                    .header("Authorization", "Bearer " + Stack.shared().token(person, clock)).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            return answer.body();
        }
    }
}
