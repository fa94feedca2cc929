package ua.viche.api.media.uploads;

import java.time.Duration;
import ua.viche.api.media.MediaConfig;
import ua.viche.api.media.Prints;
import ua.viche.api.media.Uploader;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.platform.Platform;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Uploads, wired.
public final class UploadsFeature {

    /// What uploads stand on.
    public record Ground(ObjectStore objects, Prints prints, Uploader uploader, MediaConfig config) {}

    /// @param settings those under `media`
    public static Feature on(Platform platform, Settings settings, Ground ground) {
        var making = new PhotoMaking(platform, ground.objects(), ground.prints());
        var uploads = new Uploads(platform, ground.objects(), ground.config(), making);
        var routes = new UploadRoutes(uploads, ground.uploader(), ground.config(),
                settings.number("receiving", 200, 1, 10_000), platform.idempotency());
        return Feature.at(UploadRoutes.PATH, routes)
                .running(Job.everywhere("photo-making", settings.duration("making", Duration.ofSeconds(5)), making::makeWaiting))
                .running(Job.once("upload-sweep", settings.duration("sweep", Duration.ofMinutes(1)),
                        new UploadSweep(platform.database(), platform.clock(), making)));
    }

    private UploadsFeature() {}
}
