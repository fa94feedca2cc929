package ua.viche.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;

/// A phone that is signed in and registered.
public record Phone(Client owner, String installation, String token) {

    /// Installs the app on a new phone and registers it.
    public static Phone of(Client owner, String locale) {
        var phone = new Phone(owner, "phone-" + UUID.randomUUID(), "token-" + UUID.randomUUID());
        assertThat(phone.register(locale).status()).isEqualTo(201);
        return phone;
    }

    /// Registers as the app does at every start.
    public Answer register(String locale) {
        return owner.put("/v1/devices/" + installation,
                Map.of("kind", "FCM_TOKEN", "token", token, "platform", "android", "locale", locale));
    }

    /// The same phone after FCM gave it a new token, not yet registered.
    public Phone withNewToken() {
        return new Phone(owner, installation, "token-" + UUID.randomUUID());
    }

    /// The same phone in somebody else's hand, not yet registered.
    public Phone of(Client other) {
        return new Phone(other, installation, token);
    }

    public Phone follow(UUID petition) {
        assertThat(owner.put("/v1/follows/petitions/" + petition).status()).isIn(201, 204);
        return this;
    }

    /// What it got so far.
    public List<JsonNode> pushes() {
        return Stack.shared().fcm().messages(token);
    }

    /// Whether its owner still sees it among the devices.
    public boolean isRegistered() {
        return owner.get("/v1/devices?limit=100").items().stream()
                .anyMatch(device -> device.path("installation").asText().equals(installation));
    }
}
