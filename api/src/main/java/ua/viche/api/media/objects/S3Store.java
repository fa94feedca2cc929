package ua.viche.api.media.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Objects in a bucket of S3, or of what speaks its protocol.
public final class S3Store implements ObjectStore {

    private static final String JPEG = "image/jpeg";

    private final S3Client client;
    private final S3Presigner presigner;
    private final Place place;
    private final Clock clock;
    private final Path drafts;

    /// @param prefix of every key, for installations that share a bucket; empty or ending in a slash
    public record Place(String bucket, String prefix) {}

    private interface Call<T> {
        T make();
    }

    public S3Store(S3Client client, S3Presigner presigner, Place place, Clock clock) throws IOException {
        this.client = client;
        this.presigner = presigner;
        this.place = place;
        this.clock = clock;
        drafts = Files.createTempDirectory("viche-media-");
    }

    @Override
    public Path draft() throws IOException {
        return Files.createTempFile(drafts, "", ".part");
    }

    @Override
    public void put(String key, Path file) throws IOException {
        try {
            asking(() -> client.putObject(put -> put.bucket(place.bucket()).key(place.prefix() + key)
                    .contentType(key.endsWith(".jpg") ? JPEG : "application/octet-stream"), file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(asking(() -> client.getObject(get -> get.bucket(place.bucket()).key(place.prefix() + key))));
        } catch (IOException missing) {
            if (missing.getCause() instanceof NoSuchKeyException) {
                return Optional.empty();
            }
            throw missing;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        asking(() -> client.deleteObject(delete -> delete.bucket(place.bucket()).key(place.prefix() + key)));
    }

    @Override
    public List<Listed> list(String prefix, String after, int most) throws IOException {
        var page = asking(() -> client.listObjectsV2(list -> list.bucket(place.bucket()).prefix(place.prefix() + prefix)
                .startAfter(after.isEmpty() ? null : place.prefix() + after).maxKeys(most)));
        return page.contents().stream()
                .map(object -> new Listed(object.key().substring(place.prefix().length()), object.lastModified())).toList();
    }

    @Override
    public String link(String key, Instant until) {
        var life = Duration.between(clock.instant(), until);
        return presigner.presignGetObject(sign -> sign.signatureDuration(life).getObjectRequest(get -> get.bucket(place.bucket())
                .key(place.prefix() + key).responseContentType(JPEG).responseContentDisposition("inline"))).url().toString();
    }

    /// Drafts lie in a folder of this process; what an earlier one left is for the machine to clear.
    @Override
    public void tidy(Duration age) {}

    private static <T> T asking(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
