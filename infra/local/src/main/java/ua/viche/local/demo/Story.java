package ua.viche.local.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.viche.local.demo.Phone.Person;
import ua.viche.local.identity.Issuer;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;
import ua.viche.platform.identity.Assurance;

/// The life of a petition in the procedure `demo`: 5 sponsors, 50 signatures, an answer, and a push on the followers' phones; then a
/// consultation and a campaign.
public final class Story {

    private static final int SPONSORS = 5;
    private static final int THRESHOLD = 50;
    private static final int FOLLOWERS = 3;

    private final Phone phone;
    private final Teller teller;
    private final People people = new People();
    private final String somebody = people.somebodyNew();

    public Story(Phone phone, Teller teller) {
        this.phone = phone;
        this.teller = teller;
    }

    /// Plays it from the draft to the push.
    ///
    /// @throws Differs at the first step that goes another way
    public void play() {
        teller.step("Viche is ready", () -> phone.get("/health/ready").expect(200));
        report();
        var author = citizen();
        var petition = draft(author);
        sponsors(petition, author);
        moderation(petition);
        var followers = followers(petition);
        signatures(petition);
        withdrawal(petition);
        threshold(petition, followers);
        answer(petition, followers);
        new ConsultationStory(phone, teller).play();
        new CampaignStory(phone, teller, Clock.systemUTC().instant()).play(petition.substring(petition.lastIndexOf('/') + 1));
        new Community(phone, teller).play();
        teller.end("The story went as it should.");
    }

    private void report() {
        var resident = citizen();
        var noise = Map.of("category", "noise", "place", Map.of("lat", 50.43, "lng", 30.46), "text", "Щоночі грає музика.",
                "answers", Map.of("when", "night"), "emergency", false);
        teller.step("A resident reports noise, and the officer of that district answers", () -> {
            var sent = resident.post("/v1/reports", noise).expect(201);
            var report = sent.text("/id");
            staff("officer:" + sent.text("/responsible/code"))
                    .post("/v1/officer/reports/" + report + "/replies", Map.of("text", "Сьогодні перевірю.")).expect(201);
            return resident.get("/v1/reports/" + report).expect(200).expect("/thread/1/text", "Сьогодні перевірю.");
        });
    }

    private Person citizen() {
        return phone.person(TokenRequest.citizen(people.somebodyNew()));
    }

    private Person staff(String... roles) {
        return phone.person(TokenRequest.staff("demo-" + people.somebodyNew(), roles));
    }

    private List<Person> citizens(int count) {
        return Stream.generate(this::citizen).limit(count).toList();
    }

    private String draft(Person author) {
        var draft = teller.step("A citizen drafts a petition in the procedure demo",
                () -> author.post("/v1/petitions",
                        Map.of("procedure", "demo", "title", "Велодоріжка від вокзалу до парку", "text",
                                "Просимо провести велодоріжку."))
                        .expect(201).expect("/state", "draft"));
        var path = "/v1/petitions/" + draft.text("/id");
        var text = Map.of("text", "Просимо провести велодоріжку від вокзалу до парку і відділити її від проїжджої частини.");
        teller.step("They improve the text, naming the version that they edited",
                () -> author.patch(path, draft.etag(), text).expect(200));
        teller.step("The same edit from a phone that had the old version is refused",
                () -> author.patch(path, draft.etag(), text).expect(412));
        teller.step("They submit it, and it looks for " + SPONSORS + " sponsors",
                () -> author.post(path + "/submission", null).expect(202).expect("/state", "sponsoring"));
        return path;
    }

    private void sponsors(String petition, Person author) {
        teller.step(SPONSORS + " sponsors sign it, and it goes to moderation", () -> {
            citizens(SPONSORS).forEach(sponsor -> sponsor.post(petition + "/signatures", null).expect(201));
            Teller.eventually(() -> author.get(petition).expect(200).expect("/state", "in_moderation"));
        });
    }

    private void moderation(String petition) {
        var moderator = staff("moderator");
        var id = petition.substring(petition.lastIndexOf('/') + 1);
        var item = teller.step("A moderator finds it in the queue",
                () -> Teller.eventually(() -> OpenPetition.item(moderator, id)));
        teller.step("The moderator claims it", () -> moderator.post(item + "/claim", null).expect(200));
        teller.step("Another moderator cannot claim it now", () -> staff("moderator").post(item + "/claim", null).expect(409));
        var approval = Map.of("action", "approve", "explanation", "Відповідає вимогам.");
        teller.step("The moderator approves it", () -> moderator.post(item + "/decisions", approval).expect(201));
        teller.step("It is open for signatures",
                () -> Teller.eventually(() -> phone.get(petition).expect(200).expect("/state", "open")));
    }

    private List<Person> followers(String petition) {
        var followers = citizens(FOLLOWERS);
        var id = petition.substring(petition.lastIndexOf('/') + 1);
        teller.step(FOLLOWERS + " people register their phones and follow it", () -> followers.forEach(follower -> {
            follower.put("/v1/devices/" + follower.installation,
                    Map.of("kind", "FCM_TOKEN", "token", follower.pushToken(), "platform", "android", "locale", "uk"))
                    .expect(201);
            follower.put("/v1/follows/petitions/" + id, null).expect(200, 201, 204);
        }));
        return followers;
    }

    private void signatures(String petition) {
        var before = count(petition);
        var more = (int) (THRESHOLD - 3 - before);
        teller.step(more + " more citizens sign", () -> {
            citizens(more).forEach(citizen -> citizen.post(petition + "/signatures", null).expect(201));
            awaitCount(petition, THRESHOLD - 3);
        });
        var one = citizen();
        var receipt = teller.step("One signs and gets a receipt", () -> one.post(petition + "/signatures", null).expect(201));
        teller.step("The same person signs again and gets the same receipt; nothing is counted twice", () -> {
            one.post(petition + "/signatures", null).expect(200).expect("/receipt/id", receipt.text("/receipt/id"));
            awaitCount(petition, THRESHOLD - 2);
        });
        teller.step("Somebody whom nobody identified is told which assurance is needed",
                () -> phone.person(TokenRequest.citizen(people.somebodyNew()).with(Assurance.LOW))
                        .post(petition + "/signatures", null).expect(403));
    }

    private void withdrawal(String petition) {
        var first = phone.person(TokenRequest.citizen(somebody));
        var elsewhere = phone.person(TokenRequest.citizen(somebody).with(Issuer.DIIA));
        teller.step("Somebody signs, and withdraws the signature at once", () -> {
            first.post(petition + "/signatures", null).expect(201);
            first.delete(petition + "/signatures/mine").expect(204);
            awaitCount(petition, THRESHOLD - 2);
        });
        teller.step("They sign again through another issuer, and are the same person", () -> {
            elsewhere.post(petition + "/signatures", null).expect(200, 201);
            first.post(petition + "/signatures", null).expect(200);
            awaitCount(petition, THRESHOLD - 1);
        });
        teller.step("The " + THRESHOLD + "th person signs", () -> citizen().post(petition + "/signatures", null).expect(201));
    }

    private void threshold(String petition, List<Person> followers) {
        teller.step("The threshold is crossed: the petition awaits its answer",
                () -> Teller.eventually(() -> phone.get(petition).expect(200).expect("/state", "awaiting_answer")));
        teller.step("The followers' phones get the push about it", () -> pushes(followers, "petition-threshold-reached"));
    }

    private void answer(String petition, List<Person> followers) {
        var answer = Map.of("text", "Велодоріжку внесено до плану робіт на наступний рік.");
        teller.step("An official of another body may not answer it",
                () -> staff("official:ua-president").post(petition + "/answer", answer).expect(403));
        teller.step("The official of the body answers it", () -> {
            staff("official:demo").post(petition + "/answer", answer).expect(200, 201);
            phone.get(petition).expect(200).expect("/state", "answered");
        });
        teller.step("The followers' phones get the push about it", () -> pushes(followers, "petition-answered"));
        teller.step("The inbox of each follower holds both messages", () -> followers.forEach(follower -> {
            inbox(follower, "petition-threshold-reached");
            inbox(follower, "petition-answered");
        }));
        teller.step("It takes no more signatures", () -> citizen().post(petition + "/signatures", null).expect(409));
    }

    private void pushes(List<Person> followers, String kind) {
        Teller.eventually(() -> {
            var pushed = phone.get("/local/push").expect(200).body();
            for (var follower : followers) {
                if (IntStream.range(0, pushed.size()).mapToObj(pushed::get).noneMatch(push -> push.path("token").asText()
                        .equals(follower.pushToken()) && push.at("/data/kind").asText().equals(kind))) {
                    throw new Differs("GET /local/push shows no " + kind + " for " + follower.pushToken());
                }
            }
            return pushed.size();
        });
    }

    private static void inbox(Person follower, String kind) {
        Teller.eventually(() -> {
            var inbox = follower.get("/v1/inbox").expect(200);
            for (var message : inbox.body().path("items")) {
                if (message.path("kind").asText().equals(kind)) {
                    return message;
                }
            }
            throw new Differs("GET /v1/inbox shows no " + kind);
        });
    }

    private long count(String petition) {
        return phone.get(petition + "/count").expect(200).number("/count");
    }

    private void awaitCount(String petition, long expected) {
        Teller.eventually(() -> {
            var count = count(petition);
            if (count != expected) {
                throw new Differs("GET " + petition + "/count says " + count + " instead of " + expected);
            }
            return count;
        });
    }
}
