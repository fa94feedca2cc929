package ua.viche.notifications.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An installation of the app on a phone or in a browser. It has one owner: whoever signed in on it last.
@Entity
@Table(name = "device")
public class Device {

    /// What the app runs on.
    public enum Platform {
        @JsonProperty("android")
        ANDROID, @JsonProperty("ios")
        IOS, @JsonProperty("web")
        WEB
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String installation;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Address.Kind kind;

    private String token;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    private String locale;

    @Column(name = "app_version")
    private @Nullable String appVersion;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    @SuppressWarnings("NullAway.Init")
    Device(UUID id, String installation, UUID person, Registration registration, Instant now) {
        this.id = id;
        this.installation = installation;
        this.registeredAt = now;
        register(person, registration, now);
    }

    /// The phone says what it is now, for the person who is signed in on it now.
    void register(UUID owner, Registration registration, Instant now) {
        if (!registration.token().equals(token)) {
            registeredAt = now;
        }
        person = owner;
        kind = registration.kind();
        token = registration.token();
        platform = registration.platform();
        locale = registration.locale();
        appVersion = registration.appVersion();
        timeZone = registration.timeZone();
        seenAt = now;
    }

    UUID id() {
        return id;
    }

    String installation() {
        return installation;
    }

    DeviceView view() {
        return new DeviceView(installation, kind, DeviceView.end(token), platform, locale, appVersion, timeZone, registeredAt,
                seenAt);
    }
}
