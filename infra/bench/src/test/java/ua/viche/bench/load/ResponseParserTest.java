package ua.viche.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseParserTest {

    private static final String STREAM = """
            HTTP/1.1 201 Created
            Content-Type: application/json
            CONTENT-LENGTH: 13
            Content-Length-Of-Others: x

            {"a":"b\\n\\n"}HTTP/1.1 204 No Content
            Date: Tue, 24 Nov 2026 10:00:00 GMT

            HTTP/1.1 200 OK
            transfer-encoding: chunked

            a;why=not
            0123456789
            1
            !
            0
            Trailer: of no use

            HTTP/1.1 100 Continue

            HTTP/1.1 503 Service Unavailable
            Content-Length: 0

            HTTP/1.1 200 OK
            Content-Length: 3

            end""".replace("\n", "\r\n");
    private static final List<Integer> STATUSES = List.of(201, 204, 200, 503, 200);

    static IntStream everySize() {
        return IntStream.rangeClosed(1, STREAM.length());
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void answersEndWhereTheyEndHoweverTheyArrive(int size) {
        var bytes = STREAM.getBytes(StandardCharsets.US_ASCII);
        var parser = new ResponseParser();
        var statuses = new ArrayList<Integer>();
        for (var from = 0; from < bytes.length; from += size) {
            var part = ByteBuffer.wrap(bytes, from, Math.min(size, bytes.length - from));
            while (part.hasRemaining()) {
                if (parser.read(part)) {
                    statuses.add(parser.status());
                }
            }
        }

        assertThat(statuses).isEqualTo(STATUSES);
    }

    @Test
    void whatIsNoHttpIsRefused() {
        var parser = new ResponseParser();

        assertThatThrownBy(() -> parser.read(ByteBuffer.wrap("HTTP/1.1 2o1 \n".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(IllegalStateException.class);
    }
}
