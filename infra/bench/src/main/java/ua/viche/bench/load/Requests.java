package ua.viche.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/// What is sent. Asked by one thread, in the order of sending.
public interface Requests {

    /// The most bytes that a request may have.
    int MOST_BYTES = 4_096;

    /// Puts the next request, ready to be sent, into a buffer.
    ///
    /// @return what is remembered with the request until its answer comes, `NONE` where no request is left
    long next(ByteBuffer into);

    /// No request is left.
    long NONE = -1;

    /// The same request again and again.
    static Requests always(byte[] request) {
        return into -> {
            into.put(request);
            return 0;
        };
    }

    /// The same request with another token each time, as long as there are tokens.
    static Requests each(RequestText text, List<byte[]> tokens) {
        return each(text, tokens.iterator());
    }

    /// As above; the iterator may make tokens while the load runs.
    static Requests each(RequestText text, Iterator<byte[]> tokens) {
        return into -> {
            if (!tokens.hasNext()) {
                return NONE;
            }
            text.put(tokens.next(), into);
            return 0;
        };
    }

    /// A request without a body whose only difference from the next one is its token.
    record RequestText(byte[] beforeToken, byte[] afterToken) {

        public static RequestText of(String method, String path) {
            var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ";
            var tail = method.equals("GET") ? "\r\n\r\n" : "\r\nContent-Length: 0\r\n\r\n";
            return new RequestText(head.getBytes(StandardCharsets.US_ASCII), tail.getBytes(StandardCharsets.US_ASCII));
        }

        public void put(byte[] token, ByteBuffer into) {
            into.put(beforeToken).put(token).put(afterToken);
        }
    }

    /// A request that needs no token.
    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
