package ua.viche.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import ua.viche.local.folder.FreePort;

class S3Test extends MediaTest {

    private static final byte[] FILE = Samples.talkative(Samples.quarters(60, 40), 1);

    private final int port = FreePort.any();
    private final LocalS3 server = LocalS3.builder().port(port).mode(LocalS3Mode.IN_MEMORY).build();
    private final String endpoint = "http://127.0.0.1:" + port;
    private final S3Client s3 = S3Client.builder().endpointOverride(URI.create(endpoint)).region(Region.EU_CENTRAL_1)
            .httpClientBuilder(UrlConnectionHttpClient.builder()).forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))).build();

    @Override
    Map<String, String> settings() {
        server.start();
        s3.createBucket(create -> create.bucket("photos-of-people"));
        var settings = new TreeMap<>(super.settings());
        settings.putAll(Map.of("api.media.s3.bucket", "photos-of-people", "api.media.s3.prefix", "viche/",
                "api.media.s3.endpoint", endpoint, "api.media.s3.path-style", "true", "api.media.s3.access-key", "key",
                "api.media.s3.secret-key", "secret"));
        return settings;
    }

    @AfterAll
    void end() {
        s3.close();
        server.shutdown();
    }

    @Test
    void photosAreKeptInTheBucketAndReadByLinksOfItsOwn() {
        var owner = app.citizen();
        var upload = begin(owner, FILE.length);
        send(owner, upload, 0, java.util.Arrays.copyOf(FILE, 500)).assertStatus(204);
        send(owner, upload, 500, java.util.Arrays.copyOfRange(FILE, 500, FILE.length)).assertStatus(204);

        var link = owner.get("/v1/media/" + id(upload)).assertStatus(200).text("/image");
        assertThat(link).startsWith(endpoint + "/photos-of-people/viche/photos/").contains("X-Amz-Expires=600")
                .contains("X-Amz-Signature=");
        assertThat(fetch(link).body()).startsWith((byte) 0xFF, (byte) 0xD8);
        assertThat(keys("viche/photos/" + id(upload))).isEqualTo(2);
        assertThat(keys("viche/uploads/")).isZero();

        owner.delete("/v1/media/" + id(upload)).assertStatus(204);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(keys("viche/photos/" + id(upload))).isZero());
    }

    @Test
    void anUploadWaitsWhileTheBucketIsAway() {
        var owner = app.citizen();
        var upload = begin(owner, FILE.length);
        s3.deleteBucket(delete -> delete.bucket("photos-of-people"));

        send(owner, upload, 0, FILE).assertProblem(503, "unavailable");
        s3.createBucket(create -> create.bucket("photos-of-people"));

        assertThat(head(owner, upload).header("Upload-Offset")).isEqualTo("0");
        send(owner, upload, 0, FILE).assertStatus(204);
    }

    private int keys(String prefix) {
        return s3.listObjectsV2(list -> list.bucket("photos-of-people").prefix(prefix)).contents().stream().map(S3Object::key)
                .toList().size();
    }
}
