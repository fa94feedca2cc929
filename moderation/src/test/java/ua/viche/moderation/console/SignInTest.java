package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Stack;
import ua.viche.moderation.ModerationService;

@ExtendWith(Console.One.class)
class SignInTest {

    private final Console given;

    SignInTest(Console given) {
        this.given = given;
    }

    @AfterEach
    void clockBack() {
        given.clock().back();
    }

    @Test
    void aStrangerIsSentToSignInAndComesBackToThePageAskedFor() {
        var stranger = given.visitor();

        var sent = stranger.get("/console/queue?state=closed").assertStatus(303);

        assertThat(sent.location()).isEqualTo("/console/sign-in?back=%2Fconsole%2Fqueue%3Fstate%3Dclosed");
        assertThat(stranger.get(sent.location()).assertStatus(200).html())
                .contains("/console/sign-in/start?back=%2Fconsole%2Fqueue%3Fstate%3Dclosed");
    }

    @Test
    void signingInUsesACodeWithAProofStateAndNonce() {
        var place = given.visitor().get("/console/sign-in/start").assertStatus(303).location();

        assertThat(place).startsWith(given.app().settings().get("moderation.console.issuer") + "/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=",
                        "scope=openid+profile");
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var visitor = given.visitor();

        var cookie = visitor.signIn(Stack.shared().somebodyNew(), "moderator").header("Set-Cookie");

        assertThat(cookie).contains("viche-session=", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(visitor.get("/console/queue").assertStatus(200).html()).doesNotContain(visitor.sessionKey());
    }

    @Test
    void aNewSignInIsANewSessionAndEndsTheOldOne() {
        var visitor = given.signedIn("moderator");
        var before = visitor.sessionKey();

        visitor.signIn(Stack.shared().somebodyNew(), "moderator");

        assertThat(visitor.sessionKey()).isNotEqualTo(before);
        var old = given.visitor();
        old.cookies().put("viche-session", before);
        assertThat(old.get("/console/queue").assertStatus(303).location()).startsWith("/console/sign-in");
    }

    @Test
    void anAnswerForAnotherBrowserSignsNobodyIn() {
        var victim = given.visitor();
        var attacker = given.visitor();
        var answer = attacker.callback("mallory", "moderator");

        victim.get("/console/sign-in/start");
        var page = victim.get(answer.getRawPath() + "?" + answer.getRawQuery()).assertStatus(400);

        assertThat(page.html()).contains("Signing in took too long");
        assertThat(victim.sessionKey()).isEmpty();
    }

    @Test
    void aCodeCannotBeUsedTwice() {
        var visitor = given.visitor();
        var answer = visitor.callback("olha", "moderator");
        var cookie = visitor.cookies().get("viche-sign-in");
        visitor.get(answer.getRawPath() + "?" + answer.getRawQuery()).assertStatus(303);

        var other = given.visitor();
        other.cookies().put("viche-sign-in", cookie);
        other.get(answer.getRawPath() + "?" + answer.getRawQuery()).assertStatus(403);

        assertThat(other.sessionKey()).isEmpty();
    }

    @Test
    void aSignInThatTookTooLongBeginsAgain() {
        var visitor = given.visitor();
        var answer = visitor.callback("olha", "moderator");

        given.clock().advance(Duration.ofMinutes(11));

        assertThat(visitor.get(answer.getRawPath() + "?" + answer.getRawQuery()).assertStatus(400).html())
                .contains("Begin again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/%2Fevil.example", "/console/../v1", "/consolex",
            "/console/%0d%0aSet-Cookie:x", "javascript:alert(1)", "/console\\evil", "/console/sign-out"})
    void noLinkLeadsOutOfTheConsole(String back) {
        var visitor = given.signedIn("moderator");

        var page = visitor
                .get("/console/sign-in?back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(page.assertStatus(303).location()).isEqualTo("/console");
        assertThat(visitor.submit("/console/preferences", "theme", "dark", "back", back).location()).isEqualTo("/console");
    }

    @Test
    void aSessionEndsWithoutASignOfLife() {
        var visitor = given.signedIn("moderator");
        given.clock().advance(Duration.ofMinutes(29));
        visitor.get("/console/queue").assertStatus(200);
        given.clock().advance(Duration.ofMinutes(29));
        visitor.get("/console/queue").assertStatus(200);

        given.clock().advance(Duration.ofMinutes(31));

        visitor.get("/console/queue").assertStatus(303);
    }

    @Test
    void whatAPageAsksForByItselfIsNoSignOfLife() {
        var visitor = given.signedIn("moderator");
        given.clock().advance(Duration.ofMinutes(20));
        visitor.with("HX-Request", "true").get("/console/queue/rows").assertStatus(200);
        given.clock().advance(Duration.ofMinutes(20));

        var part = visitor.get("/console/queue/rows").assertStatus(401);

        assertThat(part.header("HX-Redirect")).startsWith("/console/sign-in?back=");
    }

    @Test
    void behindHttpsCookiesAreForThisHostAndHttpsAloneAndTheAddressIsTheConfiguredOne() {
        try (var app = Stack.shared().app(List.of(new ModerationService()), given.clock(),
                Map.of("moderation.console.url", "https://console.example"))) {
            var start = new Visitor(app.url()).get("/console/sign-in/start").assertStatus(303);

            assertThat(start.header("Set-Cookie")).startsWith("__Host-viche-sign-in=").contains("Secure", "HttpOnly", "Path=/",
                    "SameSite=Lax");
            assertThat(start.location()).contains("redirect_uri=https%3A%2F%2Fconsole.example%2Fconsole%2Fsign-in%2Fcallback");
        }
    }

    @Test
    void aSessionEndsAtTheLatestAfterItsTime() {
        try (var app = Stack.shared().app(List.of(new ModerationService()), given.clock(),
                Map.of("moderation.console.session.most", "50m"))) {
            var visitor = new Visitor(app.url());
            visitor.signIn(Stack.shared().somebodyNew(), "moderator");
            for (var minutes = 0; minutes < 40; minutes += 20) {
                given.clock().advance(Duration.ofMinutes(20));
                visitor.get("/console/queue").assertStatus(200);
            }

            given.clock().advance(Duration.ofMinutes(11));

            visitor.get("/console/queue").assertStatus(303);
        }
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        var visitor = given.signedIn("moderator");
        var key = visitor.sessionKey();

        var place = URI.create(visitor.submit("/console/sign-out").assertStatus(303).location());

        assertThat(place.toString()).startsWith(given.app().settings().get("moderation.console.issuer") + "/endsession?")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        visitor.cookies().put("viche-session", key);
        visitor.get("/console/queue").assertStatus(303);
    }

    @Test
    void anUnsafeRequestNeedsTheTokenOfOurOwnForm() {
        var kind = given.newKind();
        var item = given.item(kind, "Велодоріжка");
        var visitor = given.signedIn("moderator");

        visitor.post("/console/items/" + item + "/claim").assertStatus(403);
        visitor.post("/console/items/" + item + "/claim", "csrf", given.signedIn("moderator").csrf()).assertStatus(403);
        var fromElsewhere = given.signedIn("moderator");
        var token = fromElsewhere.csrf();
        fromElsewhere.with("Sec-Fetch-Site", "cross-site").post("/console/items/" + item + "/claim", "csrf", token)
                .assertStatus(403);

        assertThat(visitor.get("/console/items/" + item).html()).contains("Nobody is working on this item");
        visitor.submit("/console/items/" + item + "/claim").assertStatus(303);
    }

    @Test
    void pagesRunNoScriptButOursAndStandInNoFrame() {
        var page = given.signedIn("moderator").get("/console/queue").assertStatus(200);

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "style-src 'self'",
                "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.html()).doesNotContain("<script>", "<style", " style=", " onclick=", "hx-on");
    }

    @Test
    void whoHasNoRoleIsToldSoAndSeesNothing() {
        var nobody = given.signedIn();

        assertThat(nobody.get("/console").assertStatus(200).html()).contains("You have no access yet");
        nobody.get("/console/queue").assertStatus(403);
    }

    @Test
    void mistakesArePagesInTheReadersLanguage() {
        var visitor = given.signedIn("moderator");

        assertThat(visitor.get("/console/nowhere").assertStatus(404).html()).contains("There is no such page", "What to do");
        visitor.with("Accept-Language", "uk");
        assertThat(visitor.get("/console/nowhere").assertStatus(404).html()).contains("Такої сторінки немає", "Що робити");
        assertThat(visitor.get("/console/items/not-an-id").assertStatus(400).html()).contains("Що робити");
        assertThat(visitor.get("/console/items/00000000-0000-7000-8000-000000000000").assertStatus(404).html())
                .contains("Такої сторінки немає");
        assertThat(visitor.get("/console/queue?cursor=nonsense").assertStatus(400).html()).contains("Що робити");
        assertThat(visitor.post("/console/queue", "csrf", visitor.csrf()).assertStatus(404).html()).contains("Що робити");
    }
}
