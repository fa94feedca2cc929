package ua.viche.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Stack;

/// Sign-in by phone against the real Firebase Auth emulator. Skipped where `./infra/firebase-emulator` did not install it.
class FirebaseSignInTest {

    private static final String ISSUER = "identity.issuers.firebase.";
    private static Emulator emulator;
    private static App app;

    @BeforeAll
    static void start() {
        var found = Emulator.installed();
        assumeThat(found).as("the Firebase Auth emulator is not installed: run ./infra/firebase-emulator").isPresent();
        emulator = found.orElseThrow();
        emulator.start();
        app = Stack.shared().app(List.of(new NotificationsService()), Clock.systemUTC(),
                Map.of(ISSUER + "emulator", emulator.address(), ISSUER + "lookup-every", "1ms"));
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    void whoSignsInByPhoneIsACitizenOfLowAssuranceAndTheSamePersonNextTime() {
        var first = emulator.signIn("+380441234567");
        var again = emulator.signIn("+380441234567");

        app.as(first.token()).put("/v1/follows/territories/UA80").assertStatus(201);
        assertThat(app.as(again.token()).get("/v1/follows").items()).hasSize(1);
        assertThat(app.as(emulator.signIn("+380447654321").token()).get("/v1/follows").items()).isEmpty();
    }

    @Test
    void whoIsDisabledOrDeletedIsRefusedAlsoWithATokenThatWasGood() {
        var account = emulator.signIn("+380440000001");
        app.as(account.token()).get("/v1/inbox").assertStatus(200);

        emulator.update(account, "\"disableUser\":true");
        await().untilAsserted(() -> app.as(account.token()).get("/v1/inbox").assertProblem(401, "unauthenticated"));
        assertThat(app.as(account.token()).get("/v1/inbox").text("/reason")).isEqualTo("token-revoked");

        emulator.update(account, "\"disableUser\":false");
        await().untilAsserted(() -> app.as(account.token()).get("/v1/inbox").assertStatus(200));
    }

    @Test
    void aSignInThatWasRevokedIsRefused() {
        var account = emulator.signIn("+380440000002");
        app.as(account.token()).get("/v1/inbox").assertStatus(200);

        emulator.update(account,
                "\"validSince\":\"" + Instant.ofEpochMilli(System.currentTimeMillis() + 5_000).getEpochSecond() + "\"");

        await().untilAsserted(() -> app.as(account.token()).get("/v1/inbox").assertProblem(401, "unauthenticated"));
    }

    @Test
    void aTokenWithoutASignatureIsWorthNothingWhereNoEmulatorIsConfigured() {
        var token = emulator.signIn("+380440000003").token();
        try (var other = Stack.shared().app(List.of(new NotificationsService()))) {
            other.as(token).get("/v1/inbox").assertProblem(401, "unauthenticated");
        }
    }

    @Test
    void anEmulatorInProductionFailsTheStart() {
        assertThatThrownBy(() -> Stack.shared().app(List.of(new NotificationsService()), Clock.systemUTC(),
                Map.of(ISSUER + "emulator", emulator.address(), "local", "false"))).hasMessageContaining(ISSUER + "emulator");
    }
}
