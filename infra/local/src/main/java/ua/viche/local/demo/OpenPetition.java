package ua.viche.local.demo;

import java.util.Map;
import ua.viche.local.demo.Phone.Person;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;

/// The shortest way to a petition of the procedure `demo` that takes signatures.
public final class OpenPetition {

    /// Signatures that it has from the beginning.
    public static final int SPONSORS = 5;

    /// Drafts it, has it sponsored and approved, and waits until it is open.
    ///
    /// @return its id
    /// @throws Differs where Viche answers otherwise than it should
    public static String by(Phone phone) {
        var people = new People();
        var author = phone.person(TokenRequest.citizen(people.somebodyNew()));
        var id = author.post("/v1/petitions",
                Map.of("procedure", "demo", "title", "Світло в парку", "text", "Просимо ліхтарів уздовж доріжок.")).expect(201)
                .text("/id");
        var path = "/v1/petitions/" + id;
        author.post(path + "/submission", null).expect(202);
        for (var sponsor = 0; sponsor < SPONSORS; sponsor++) {
            phone.person(TokenRequest.citizen(people.somebodyNew())).post(path + "/signatures", null).expect(201);
        }
        var moderator = phone.person(TokenRequest.staff("moderator-" + people.somebodyNew(), "moderator"));
        var item = Teller.eventually(() -> item(moderator, id));
        moderator.post(item + "/decisions", Map.of("action", "approve", "explanation", "Відповідає вимогам.")).expect(201);
        Teller.eventually(() -> author.get(path).expect(200).expect("/state", "open"));
        return id;
    }

    /// Where moderation has what was submitted about a subject; looks through every page of the queue.
    static String item(Person moderator, String subject) {
        var next = "";
        do {
            var page = moderator.get("/moderation/v1/items?state=open&limit=100" + next).expect(200);
            for (var item : page.body().path("items")) {
                if (item.path("subject").asText().equals(subject)) {
                    return "/moderation/v1/items/" + item.path("id").asText();
                }
            }
            next = page.body().path("next").isTextual() ? "&cursor=" + page.text("/next") : "";
        } while (!next.isEmpty());
        throw new Differs("the petition is not in the queue");
    }

    private OpenPetition() {}
}
