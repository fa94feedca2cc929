package ua.viche.bench.load;

import java.nio.ByteBuffer;

/// Reads HTTP/1.1 answers as far as a load generator needs: the status, and where the answer ends (`Content-Length`, chunks, or no
/// body for 204 and 304). Takes bytes as they come and makes no objects.
final class ResponseParser {

    private static final byte[] LENGTH = ascii("content-length:");
    private static final byte[] ENCODING = ascii("transfer-encoding:");

    private enum At {
        STATUS_LINE, HEADER, BODY, CHUNK_SIZE, CHUNK, CHUNK_END, TRAILER, DONE
    }

    private At at = At.STATUS_LINE;
    private int status;
    private long left;
    private int column;
    private boolean lengthSoFar;
    private boolean encodingSoFar;
    private boolean chunked;
    private long length;

    /// The status of the answer that was read last.
    int status() {
        return status;
    }

    /// Reads on; true where an answer has ended, which it says once. What follows the answer stays in the buffer.
    ///
    /// @throws IllegalStateException for what is no HTTP/1.1
    boolean read(ByteBuffer bytes) {
        if (at == At.DONE) {
            reset();
        }
        while (at != At.DONE && bytes.hasRemaining()) {
            if (at == At.BODY || at == At.CHUNK) {
                skip(bytes);
            } else {
                take(bytes.get());
            }
        }
        return at == At.DONE;
    }

    private void reset() {
        at = At.STATUS_LINE;
        status = 0;
        length = 0;
        chunked = false;
        beginLine();
    }

    private void beginLine() {
        column = 0;
        lengthSoFar = true;
        encodingSoFar = true;
    }

    private void skip(ByteBuffer bytes) {
        var step = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + step);
        left -= step;
        if (left == 0) {
            at = at == At.BODY ? At.DONE : At.CHUNK_END;
            beginLine();
        }
    }

    private void take(byte b) {
        if (b == '\n') {
            endLine();
            return;
        }
        if (b == '\r') {
            return;
        }
        switch (at) {
            case STATUS_LINE -> statusLine(b);
            case HEADER -> header(b);
            case CHUNK_SIZE -> chunkSize(b);
            default -> {
            }
        }
        column++;
    }

    /// `HTTP/1.1 201 Created`
    private void statusLine(byte b) {
        if (column >= 9 && column < 12) {
            status = status * 10 + digit(b, 10);
        }
    }

    private void header(byte b) {
        lengthSoFar = lengthSoFar && (column >= LENGTH.length || lower(b) == LENGTH[column]);
        encodingSoFar = encodingSoFar && (column >= ENCODING.length || lower(b) == ENCODING[column]);
        if (lengthSoFar && column >= LENGTH.length && b != ' ') {
            length = length * 10 + digit(b, 10);
        }
        chunked = chunked || encodingSoFar && column == ENCODING.length;
    }

    private void chunkSize(byte b) {
        if (b == ';') {
            encodingSoFar = false;
        } else if (encodingSoFar) {
            left = left * 16 + digit(b, 16);
        }
    }

    private void endLine() {
        switch (at) {
            case STATUS_LINE -> at = At.HEADER;
            case HEADER -> {
                if (column == 0) {
                    endHead();
                }
            }
            case CHUNK_SIZE -> at = left == 0 ? At.TRAILER : At.CHUNK;
            case CHUNK_END -> {
                at = At.CHUNK_SIZE;
                left = 0;
            }
            case TRAILER -> at = column == 0 ? At.DONE : At.TRAILER;
            default -> throw new IllegalStateException("a line ends in " + at);
        }
        beginLine();
    }

    private void endHead() {
        if (status >= 100 && status < 200) {
            at = At.STATUS_LINE;
            status = 0;
        } else if (status == 204 || status == 304 || !chunked && length == 0) {
            at = At.DONE;
        } else if (chunked) {
            at = At.CHUNK_SIZE;
            left = 0;
        } else {
            at = At.BODY;
            left = length;
        }
    }

    private static int digit(byte b, int radix) {
        var digit = Character.digit(b, radix);
        if (digit < 0) {
            throw new IllegalStateException("not a digit: " + (char) b);
        }
        return digit;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
