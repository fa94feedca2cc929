package ua.viche.moderation.console;

/// What the other service answers in these tests.
final class Samples {

    static final String CONSULTATION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e12";
    static final String DRAFT = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e13";
    static final String FIRST = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e21";
    static final String SECOND = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e22";
    static final String CAMPAIGN = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e31";

    private static final String SECTION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e41";
    private static final String SECTION_REF = "{\"id\":\"" + SECTION + "\",\"number\":\"2\",\"heading\":\"Зустрічі з громадою\"}";

    static void into(ApiStub api) {
        api.answer("/v1/consultations", list(consultation("closed", 2), draft()));
        api.answer("/v1/consultations/" + CONSULTATION, consultation("closed", 2));
        api.answer("/v1/consultations/" + DRAFT, draft());
        api.answer("/v1/consultations/" + CONSULTATION + "/text", text());
        api.answer("/v1/consultations/" + CONSULTATION + "/contributions", list(contribution(FIRST, "published", """
                ,"text":"Прошу додати зустрічі в школах.","wording":"Зустрічі проводять також у школах.","author":{"name":"Олена Коваль"}
                """), contribution(SECOND, "hidden", ",\"text\":\"Школи теж!\""), contribution(CONSULTATION, "published", """
                ,"text":"Щомісяця замало.","organisation":{"name":"ГО «Поділ»","code":"32855961","seat":"Київ"},
                "verdict":{"id":"%s","outcome":"accepted","reason":"Змінимо розклад.","givenAt":"2026-11-24T10:00:00Z"}
                """.formatted(FIRST))));
        api.answer("/v1/campaigns", list(campaign("proposed", false), campaign("started", false)));
        api.answer("/v1/campaigns/" + CAMPAIGN, campaign("draft", false));
    }

    static String list(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }

    static String consultation(String state, int answered) {
        return """
                {"id":"%s","procedure":"ua-moi","body":{"uk":"Міністерство внутрішніх справ України",
                  "en":"Ministry of Internal Affairs of Ukraine"},"law":{"uk":"Постанова № 996","en":"Resolution 996"},
                 "form":"electronic","state":"%s","title":{"uk":"Порядок роботи поліції з громадами",
                  "en":"How the police work with communities"},"summary":{"uk":"Як поліція зустрічається з людьми.",
                  "en":"How the police meet people."},"lastDay":"2026-11-08","language":"uk","edition":1,
                 "contributions":{"total":3,"hidden":1,"pending":0,"answered":%d,"accepted":1},
                 "createdAt":"2026-10-20T09:00:00Z","openedAt":"2026-10-23T10:00:00Z","closesAt":"2026-11-08T22:00:00Z",
                 "closedAt":"2026-11-08T22:00:00Z","clocks":[{"duty":"report","startedAt":"2026-11-08T22:00:00Z",
                  "dueAt":"2026-11-22T22:00:00Z","overdue":true}]}
                """.formatted(CONSULTATION, state, answered);
    }

    private static String draft() {
        return """
                {"id":"%s","procedure":"ua-moi","body":{"uk":"Міністерство внутрішніх справ України",
                  "en":"Ministry of Internal Affairs of Ukraine"},"law":{"uk":"Постанова № 996","en":"Resolution 996"},
                 "form":"discussion","state":"draft","title":{"uk":"Про безпеку біля шкіл","en":"On safety near schools"},
                 "language":"uk","edition":0,"contributions":{"total":0,"hidden":0,"pending":0,"answered":0,"accepted":0},
                 "createdAt":"2026-11-20T09:00:00Z","clocks":[],"missing":["affected","lastDay","text"]}
                """.formatted(DRAFT);
    }

    private static String text() {
        return """
                {"consultation":"%s","edition":1,"language":"uk","sections":[{"id":"%s","number":"2",
                 "heading":"Зустрічі з громадою","markdown":"Зустрічі:\\n- щокварталу",
                 "html":"<p onclick='x()'>Зустрічі проводять:</p><script>alert(1)</script><ul><li>щокварталу</li></ul>",
                 "contributions":2}]}
                """.formatted(CONSULTATION, SECTION);
    }

    private static String contribution(String id, String state, String more) {
        return """
                {"id":"%s","consultation":"%s","section":%s,"state":"%s","mine":false,"language":"uk",
                 "submittedAt":"2026-11-01T10:00:00Z"%s}
                """.formatted(id, CONSULTATION, SECTION_REF, state, more);
    }

    static String campaign(String state, boolean mine) {
        return """
                {"id":"%s","body":"ua-police","bodyName":{"uk":"Національна поліція України","en":"National Police of Ukraine"},
                 "state":"%s","title":{"uk":"Безпечна дорога до школи","en":"A safe way to school"},
                 "summary":{"uk":"Розкажіть, де небезпечно.","en":"Tell us where it is dangerous."},
                 "page":{"uk":"**Позначте** місце.","en":"**Mark** the place."},
                 "html":{"uk":"<p><strong>Позначте</strong> місце <img src=x onerror=alert(1)>.</p>",
                  "en":"<p><strong>Mark</strong> the place.</p>"},
                 "startsAt":"2026-11-25T08:00:00Z","endsAt":"2026-11-28T18:00:00Z","mine":%s,
                 "audience":{"everybody":false,"territories":["UA05000000000010236"],"roles":[],"topics":[]},
                 "estimate":{"status":"known","people":{"about":1230},"places":{"UA05":{"about":1230}}}%s}
                """.formatted(CAMPAIGN, state, mine, state.equals("started")
                ? ",\"reach\":{\"reached\":{\"about\":640},\"opened\":{\"fewerThan\":10},\"places\":[{\"place\":\"UA05\","
                        + "\"reached\":{\"about\":640},\"opened\":{\"fewerThan\":10}}]}"
                : "");
    }

    private Samples() {}
}
