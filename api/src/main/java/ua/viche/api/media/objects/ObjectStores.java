package ua.viche.api.media.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import ua.viche.platform.config.Settings;

/// Chooses the object store by the settings: `s3.bucket` and what belongs to it, or else `folder`.
public final class ObjectStores {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /// @param settings those under `media`
    public static ObjectStore open(Settings settings, SignedLinks links, Clock clock) {
        try {
            return settings.has("s3.bucket")
                    ? s3(settings.at("s3"), clock)
                    : new FolderStore(folder(settings), links, clock);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectStore s3(Settings settings, Clock clock) throws IOException {
        var place = new S3Store.Place(settings.text("bucket"), settings.text("prefix", ""));
        var region = Region.of(settings.text("region", "eu-central-1"));
        var paths = S3Configuration.builder().pathStyleAccessEnabled(settings.flag("path-style", false)).build();
        var client = S3Client.builder().region(region).credentialsProvider(credentials(settings)).serviceConfiguration(paths)
                .overrideConfiguration(override -> override.apiCallTimeout(DEADLINE))
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(5)));
        var presigner = S3Presigner.builder().region(region).credentialsProvider(credentials(settings))
                .serviceConfiguration(paths);
        if (settings.has("endpoint")) {
            client.endpointOverride(settings.uri("endpoint"));
            presigner.endpointOverride(settings.uri(settings.has("public-endpoint") ? "public-endpoint" : "endpoint"));
        }
        return new S3Store(client.build(), presigner.build(), place, clock);
    }

    /// Where the setting is missing, which is told later, nothing of the working directory is touched.
    private static Path folder(Settings settings) throws IOException {
        var folder = settings.text("folder");
        return folder.isEmpty() ? Files.createTempDirectory("viche-media-") : Path.of(folder);
    }

    /// Without a key in the settings, as AWS has it: from the environment, a profile, or the machine's role.
    private static AwsCredentialsProvider credentials(Settings settings) {
        return settings.has("access-key")
                ? StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(settings.text("access-key"), settings.secret("secret-key").value()))
                : DefaultCredentialsProvider.builder().build();
    }

    private ObjectStores() {}
}
