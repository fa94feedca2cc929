package ua.viche.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/// One kept-alive connection with at most one request in flight.
final class Wire implements AutoCloseable {

    private static final int READ_BYTES = 16_384;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer out = ByteBuffer.allocateDirect(Requests.MOST_BYTES);
    private final ByteBuffer in = ByteBuffer.allocateDirect(READ_BYTES);
    private final ResponseParser parser = new ResponseParser();
    private long since;
    private long note;

    Wire(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /// Sends the next request, whose time runs from then; false where none is left.
    boolean send(Requests requests, long then) throws IOException {
        out.clear();
        note = requests.next(out);
        if (note == Requests.NONE) {
            return false;
        }
        out.flip();
        since = then;
        flush();
        return true;
    }

    private void flush() throws IOException {
        channel.write(out);
        var wanted = out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    /// Does what the channel is ready for; true where the answer has come whole.
    boolean proceed() throws IOException {
        if (out.hasRemaining() && key.isWritable()) {
            flush();
        }
        if (!key.isReadable()) {
            return false;
        }
        in.clear();
        if (channel.read(in) < 0) {
            throw new IOException("the server closed a connection");
        }
        in.flip();
        return parser.read(in);
    }

    int status() {
        return parser.status();
    }

    /// When the time of the request that was sent last began.
    long since() {
        return since;
    }

    /// What was remembered with it.
    long note() {
        return note;
    }

    /// Closes what is broken anyway.
    void drop() {
        try {
            close();
        } catch (IOException _) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
