package ua.viche.moderation.console;

/// What the other service answers in these tests.
final class Samples {

    static final String CONSULTATION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e12";
    static final String DRAFT = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e13";
    static final String FIRST = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e21";
    static final String SECOND = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e22";
    static final String CAMPAIGN = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e31";

    static final String GROUP = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e51";
    static final String MEMBER = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e52";
    static final String APPLICATION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e53";
    static final String MEETING = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e54";
    static final String RECOMMENDATION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e55";
    static final String SCHOOL = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e61";
    static final String CLASS = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e62";
    static final String OFFICER = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e63";
    static final String BOOKING = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e64";

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
        community(api);
        police(api);
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
                  "dueAt":"2026-11-22T22:00:00Z","metAt":null,"overdue":true,"daysLate":1}]}
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

    private static void community(ApiStub api) {
        var charter = "{\"seats\":9,\"termMonths\":24,\"quorum\":5,\"answerWorkingDays\":10}";
        var group = "\"id\":\"" + GROUP + "\",\"district\":\"kyiv-podil-1\",\"name\":\"Дорадча група Подолу\",\"charter\":"
                + charter;
        api.answer("/v1/advisory-groups", list("{" + group + "}"));
        api.answer("/v1/advisory-groups/" + GROUP, "{" + group + """
                ,"vacant":8,"call":null,"members":[{"id":"%s","name":"Олена Петренко","since":"2026-01-23T10:00:00Z",
                 "termEndsAt":"2028-01-23T22:00:00Z"}]}
                """.formatted(MEMBER));
        api.answer("/v1/advisory-groups/" + GROUP + "/applications", list("""
                {"id":"%s","name":"Іван Мельник","motivation":"Хочу безпечну вулицю для дітей.","state":"submitted",
                 "at":"2026-11-20T10:00:00Z"}
                """.formatted(APPLICATION)));
        api.answer("/v1/advisory-groups/" + GROUP + "/meetings", list(meeting("open")));
        api.answer("/v1/advisory-meetings/" + MEETING, meeting("open"));
        api.answer("/v1/advisory-recommendations", list(recommendation()));
        api.answer("/v1/advisory-recommendations/" + RECOMMENDATION, recommendation());
    }

    static String meeting(String state) {
        return """
                {"id":"%s","group":"%s","startsAt":"2026-11-23T16:00:00Z","endsAt":"2026-11-23T18:00:00Z",
                 "place":"Бібліотека на Подолі","agenda":["Освітлення парку","Патрулювання ввечері"],"state":"%s",
                 "present":["%s"],"quorate":false,"minutesState":"draft","minutesVersion":1,"minutes":"Обговорили освітлення."}
                """.formatted(MEETING, GROUP, state, MEMBER);
    }

    static String recommendation() {
        return """
                {"id":"%s","meeting":"%s","group":"%s","text":"Частіше патрулювати парк увечері.","state":"adopted",
                 "proposedAt":"2026-10-23T16:30:00Z","tally":{"votesFor":5,"against":1,"abstained":0,"recused":1},
                 "decidedAt":"2026-10-23T17:00:00Z","clock":{"duty":"answer","startedAt":"2026-10-23T17:00:00Z","dueAt":"2026-11-06T22:00:00Z","metAt":null,"overdue":true,
                  "daysLate":18},"answer":null}
                """.formatted(RECOMMENDATION, MEETING, GROUP);
    }

    private static void police(ApiStub api) {
        var promise = """
                {"id":"%s","code":"11.1","parent":"11","title":"Поліція, що працює разом із громадою","from":"2016-06-01",
                 "until":"2027-12-31","status":"under_way","statusAt":"2026-10-01T10:00:00Z","overdue":true,
                 "responsible":[{"code":"national-police","name":"Національна поліція"}],
                 "partners":[{"code":"ngo-safety","name":"ГО «Безпека»"}],
                 "results":[{"number":1,"text":"Поліцейських навчено.","due":"2026-06-30",
                   "clock":{"duty":"result","dueAt":"2026-06-30T21:00:00Z","metAt":null,"overdue":true,"daysLate":147}},
                  {"number":2,"text":"Звіт оприлюднено.","due":"2027-06-30",
                   "clock":{"duty":"result","dueAt":"2027-06-30T21:00:00Z","metAt":null,"overdue":false,"daysLate":0}}],
                 "serves":[],"parts":[]}
                """.formatted(CONSULTATION);
        api.answer("/v1/action-plan", list(promise));
        api.answer("/v1/action-plan/11.1", promise);
        api.answer("/v1/action-plan/11.1/updates", list("""
                {"id":"%s","entity":{"code":"national-police","name":"Національна поліція"},"level":"under_way","result":1,
                 "text":"Перша сотня навчається.","evidence":[{"url":"https://example.org/report","title":"Звіт"}],
                 "at":"2026-10-01T10:00:00Z"}
                """.formatted(FIRST)));
        api.answer("/v1/schools", list("{\"id\":\"" + SCHOOL
                + "\",\"code\":\"26123456\",\"name\":\"Ліцей № 5\",\"district\":\"kyiv-podil-1\"}"));
        api.answer("/v1/schools/" + SCHOOL, """
                {"id":"%s","code":"26123456","name":"Ліцей № 5","district":"kyiv-podil-1",
                 "officers":[{"id":"%s","name":"Сержант Іван Коваль"}]}
                """.formatted(SCHOOL, OFFICER));
        api.answer("/v1/schools/" + SCHOOL + "/classes",
                list("{\"id\":\"" + CLASS + "\",\"name\":\"7-А\",\"pupils\":28,\"code\":null}"));
        api.answer("/v1/schools/programme", list("""
                {"code":"online-safety","title":"Безпека в мережі","minutes":45,"fromGrade":5,"toGrade":11,"materials":[]}"""));
        api.answer("/v1/schools/" + SCHOOL + "/bookings", list(booking()));
        api.answer("/v1/school-bookings/" + BOOKING, booking());
        api.answer("/v1/training/courses", list("""
                {"code":"community-policing","title":"Поліція і громада","ranks":["sergeant"],"modules":3,"questions":10,
                 "passPercent":80}"""));
        api.answer("/v1/training/figures", list("""
                {"course":"community-policing","region":"UA-30","rank":"sergeant","enrolled":12,"passed":null}"""));
    }

    private static String booking() {
        return """
                {"id":"%s","school":"%s","class":"%s","lesson":"online-safety","officer":"%s","startsAt":"2026-12-03T10:00:00Z",
                 "endsAt":"2026-12-03T10:45:00Z","state":"booked","attendance":null,"feedback":null}
                """.formatted(BOOKING, SCHOOL, CLASS, OFFICER);
    }

    private Samples() {}
}
