package ua.viche.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ua.viche.local.demo.Phone.Person;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;

/// A campaign for those who follow a petition: written by one editor, approved by another, started, stopped.
final class CampaignStory {

    private static final String BODY = "demo-ministry";

    private final Phone phone;
    private final Teller teller;
    private final Instant now;
    private final People people = new People();

    CampaignStory(Phone phone, Teller teller, Instant now) {
        this.phone = phone;
        this.teller = teller;
        this.now = now;
    }

    /// @param petition that people follow
    void play(String petition) {
        var author = editor();
        var draft = Map.of("body", BODY, "title", both("Велодоріжки міста", "Bicycle paths of the town"), "summary",
                both("Де бракує велодоріжки?", "Where is a path missing?"), "page", both("**Напишіть** нам.", "**Write** to us."),
                "audience", Map.of("topics", List.of("petition:" + petition)), "link",
                Map.of("kind", "petition", "target", petition), "startsAt", now.toString(), "endsAt",
                now.plus(Duration.ofDays(7)).toString());
        var campaign = "/v1/campaigns/" + teller.step("An editor writes a campaign for those who follow the petition",
                () -> author.post("/v1/campaigns", draft).expect(201)).text("/id");
        teller.step("How many they are is counted; fewer than ten are never told, and it is proposed",
                () -> Teller.eventually(() -> author.post(campaign + "/proposal", null).expect(200)));
        teller.step("Its author cannot approve it", () -> author.post(campaign + "/approval", null).expect(409));
        teller.step("A second editor approves it, and it starts", () -> {
            editor().post(campaign + "/approval", null).expect(200);
            Teller.eventually(() -> phone.get(campaign).expect(200).expect("/state", "started"));
        });
        teller.step("Its page is there in both languages, and it can be stopped", () -> {
            phone.get(campaign + "/page?lang=en").expect(200);
            author.post(campaign + "/stop", Map.of("reason", "Навчальна кампанія.")).expect(200);
        });
    }

    private Person editor() {
        return phone.person(TokenRequest.staff("demo-" + people.somebodyNew(), "editor:" + BODY));
    }

    private static Map<String, String> both(String uk, String en) {
        return Map.of("uk", uk, "en", en);
    }
}
