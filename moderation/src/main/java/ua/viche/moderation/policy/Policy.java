package ua.viche.moderation.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;

/// A ground that a decision may name, in both languages, with the law that it comes from.
@Entity
@Immutable
public class Policy {

    @Id
    private String code;

    private String nameUk;

    private String nameEn;

    private String descriptionUk;

    private String descriptionEn;

    private @Nullable String lawUk;

    private @Nullable String lawEn;

    private String category;

    private int strikeWeight;

    private int strikeDays;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Policy() {}

    /// Stable and public, for instance `war-propaganda`.
    public String code() {
        return code;
    }

    public String name(Language language) {
        return switch (language) {
            case UK -> nameUk;
            case EN -> nameEn;
        };
    }

    /// What it covers, for reviewers and authors alike.
    public String description(Language language) {
        return switch (language) {
            case UK -> descriptionUk;
            case EN -> descriptionEn;
        };
    }

    /// Its category in public statistics, for instance `illegal-speech`.
    public String category() {
        return category;
    }

    /// How much a decision under it weighs against its author; 0 for nothing.
    public int strikeWeight() {
        return strikeWeight;
    }

    /// How long that weighs.
    public Duration strikeLife() {
        return Duration.ofDays(strikeDays);
    }

    /// The law and its article; null for a rule of the house.
    public @Nullable String law(Language language) {
        return switch (language) {
            case UK -> lawUk;
            case EN -> lawEn;
        };
    }
}
