package ua.viche.api.media;

import java.time.Duration;
import java.util.List;
import ua.viche.api.media.objects.ObjectStores;
import ua.viche.api.media.objects.SignedLinks;
import ua.viche.api.media.photos.Darkroom;
import ua.viche.api.media.photos.PhotoLimits;
import ua.viche.api.media.uploads.UploadsFeature;
import ua.viche.api.moderated.DecisionsOn;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.config.Settings;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;
import ua.viche.platform.redis.Limits;

/// Media, wired.
public final class MediaFeature {

    private static final String PATH = "/v1/media";

    /// Media for other features, and their own part of the service.
    public record Wired(Media media, List<Feature> features) {}

    public static Wired on(Platform platform, AuditTrail audit) {
        var settings = platform.settings().at("media");
        var config = MediaConfig.of(settings);
        var clock = platform.clock();
        var signatures = new SignedLinks(platform.vault(), clock);
        var objects = ObjectStores.open(settings, signatures, clock);
        var darkroom = new Darkroom(PhotoLimits.USUAL, settings.number("decoders", 2, 1, 64));
        var prints = new Prints(objects, darkroom, clock, config.looseLife());
        var links = new Links(objects, clock, config.linkLife());
        var tokens = new UploadTokens(platform.vault(), clock);
        var media = new Media(platform, tokens, links);
        var photos = new Photos(platform, media, audit);
        var uploader = new Uploader(tokens);
        var decisions = new PhotoDecisions(media);
        var work = new PhotoWork(platform, objects, prints);
        var feature = Feature.at(SignedLinks.PATH, new FileRoutes(objects, photos, links, signatures, clock))
                .with(PATH + "/tokens", tokens(platform, settings, tokens))
                .with(PATH, new PhotoRoutes(photos, links, uploader, platform.idempotency()))
                .listening(DecisionsOn.kind(platform, Media.KIND, "photos", decisions))
                .listening(Subscription.to(DecisionMade.class, "photos-of-subjects", decisions::ofSubject))
                .running(Job.everywhere("photo-covering", settings.duration("making", Duration.ofSeconds(5)), work))
                .running(Job.once("photo-sweep", settings.duration("sweep", Duration.ofMinutes(1)),
                        new PhotoSweep(platform, objects)))
                .running(Job.once("media-orphans", settings.duration("orphans", Duration.ofHours(6)),
                        new Orphans(platform, objects)))
                .closing(objects).closing(darkroom);
        var uploads = UploadsFeature.on(platform, settings, new UploadsFeature.Ground(objects, prints, uploader, config));
        return new Wired(media, List.of(uploads, feature));
    }

    private static TokenRoutes tokens(Platform platform, Settings settings, UploadTokens tokens) {
        var rates = List.of(new Limits.Rate(settings.number("tokens-per-hour", 10, 1, 100_000), Duration.ofHours(1)));
        return new TokenRoutes(tokens, platform.limits(), rates, platform.addresses());
    }

    private MediaFeature() {}
}
