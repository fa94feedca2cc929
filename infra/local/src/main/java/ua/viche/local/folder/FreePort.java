package ua.viche.local.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback address.
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    /// A port that nobody listens on at this moment, below those that systems give to outgoing connections.
    public static int any() {
        return ThreadLocalRandom.current().ints(LOWEST, HIGHEST).filter(FreePort::isFree).findFirst().orElseThrow();
    }

    /// Whether a server could listen on a port now, on loopback and on every other address.
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port)) && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private FreePort() {}
}
