package ua.viche.api.media;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.ServiceModule;

/// The API with media alone, and the part of a feature that has photos.
final class MediaService implements ServiceModule {

    private @Nullable Platform platform;
    private @Nullable Media media;

    @Override
    public String name() {
        return "api";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<Feature> features(Platform given) {
        platform = given;
        var wired = MediaFeature.on(given, AuditTrail.on(given));
        media = wired.media();
        return wired.features();
    }

    Media media() {
        return Objects.requireNonNull(media);
    }

    /// What a feature does with photos in a transaction of its own.
    <R extends @Nullable Object> R feature(Function<Stage.Session, CompletionStage<R>> work) {
        return Objects.requireNonNull(platform).database().inTransaction(work);
    }
}
