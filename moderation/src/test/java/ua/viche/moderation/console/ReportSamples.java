package ua.viche.moderation.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// What the service of reports and districts answers an officer of the district `demo-1`.
final class ReportSamples {

    static final String NOISE = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e12";
    static final String DRUGS = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e13";
    static final String QUESTION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e14";
    static final String OFFICER = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e20";

    private static final String DISTRICT = """
            {"kind":"district","code":"demo-1","name":"Навчальна дільниця 1"}""";

    private final Instant now;

    private ReportSamples(Clock clock) {
        now = clock.instant();
    }

    static void into(ApiStub api, Clock clock) {
        new ReportSamples(clock).into(api);
    }

    private void into(ApiStub api) {
        api.answer("/v1/officer/today", """
                {"items":[%s,%s,%s],"notes":[{"id":"0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e30","duty":%s,"text":"Перевірити двір на вул. Садовій.","at":"%s"}],"next":null}
                """.formatted(
                line(DRUGS, "drug-dealing", "Збут наркотиків", "information", 3, true, -Duration.ofHours(2).toMinutes(), null),
                line(QUESTION, "question", "Запитання офіцерові", "question", 1, false, 90, null),
                line(NOISE, "noise", "Шум", "problem", 1, false, 3000, "{\"lat\":50.4525,\"lng\":30.5175}"), DISTRICT, at(-600)));
        api.answer("/v1/officer/reports/" + NOISE, report(NOISE, "noise", "Шум", false, true));
        api.answer("/v1/officer/reports/" + DRUGS, report(DRUGS, "drug-dealing", "Збут наркотиків", true, false));
        api.answer("/v1/districts/demo-1", """
                {"district":{"code":"demo-1","name":"Навчальна дільниця 1","profile":{"hours":"Щодня 9:00–18:00","address":"вул. Садова, 1",
                  "phones":["+380441234567"],"priorities":["Безпека пішоходів"],
                  "nextMeeting":{"at":"%s","place":"Бібліотека"}},"promisedWorkingDays":2},
                 "officers":[{"id":"%s","name":"Ігор Савченко","rank":"капітан","phone":"+380501234567","onShift":true}],
                 "inside":true,"metres":0}
                """.formatted(at(5000), OFFICER));
        api.answer("/v1/districts/demo-1/rota", """
                {"shifts":[{"officer":"%s","starts":"%s","ends":"%s"}]}
                """.formatted(OFFICER, at(-60), at(400)));
        api.answer("/v1/districts/demo-1/boundary", """
                {"type":"Feature","id":"demo-1","geometry":{"type":"Polygon","coordinates":
                  [[[30.50,50.44],[30.54,50.44],[30.54,50.47],[30.50,50.47],[30.50,50.44]]]},
                 "properties":{"code":"demo-1","name":"Навчальна дільниця 1"}}
                """);
    }

    private String line(String id, String code, String name, String kind, int severity, boolean crime, long minutes,
            @org.jspecify.annotations.Nullable String around) {
        return """
                {"id":"%s","category":{"code":"%s","name":"%s"},"kind":"%s","state":"confirmed","severity":%d,"crime":%b,"private":%b,
                 "anonymous":false,"dueAt":"%s","overdue":%b,"answered":false%s,"supporters":%d,"responsible":%s,
                 "submittedAt":"%s"}
                """.formatted(id, code, name, kind, severity, crime, crime, at(minutes), minutes < 0,
                around == null ? "" : ",\"around\":" + around, around == null ? 0 : 2, DISTRICT, at(-2000));
    }

    private String report(String id, String code, String name, boolean crime, boolean publicly) {
        return """
                {"id":"%s","category":{"code":"%s","name":"%s"},"kind":"problem","state":"confirmed","severity":%d,"crime":%b,
                 "private":%b,"anonymous":false,"text":"Щоночі грає музика.\\n<script>alert(1)</script>","answers":{},"photos":["0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e40"],
                 "responsible":%s,"due":{"dueAt":"%s","answerDueAt":"%s"},"publication":"%s","supporters":%d,"submittedAt":"%s",
                 "handovers":[{"to":%s,"receivedAt":"%s","dueAt":"%s","delivery":"unprocessed"}],
                 "next":{"kind":"body","code":"ua-npu","name":"Національна поліція"},
                 "thread":[{"said":{"id":"%s","kind":"received","side":"resident","publicly":false,"at":"%s"},"internal":false},
                   {"said":{"id":"%s","kind":"note","side":"staff","publicly":false,"text":"Двічі виїжджали.","at":"%s"},
                    "internal":true}],
                 "templates":[{"code":"seen","text":"Дякуємо, ми були на місці."}],"version":4}
                """.formatted(id, code, name, crime ? 3 : 1, crime, crime, DISTRICT, at(3000), at(1000),
                publicly ? "public" : "never", publicly ? 2 : 0, at(-2000), DISTRICT, at(-2000), at(3000), NOISE, at(-2000),
                DRUGS,
                at(-1000));
    }

    private String at(long minutes) {
        return now.plus(Duration.ofMinutes(minutes)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}
