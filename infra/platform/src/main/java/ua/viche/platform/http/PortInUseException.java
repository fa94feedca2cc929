package ua.viche.platform.http;

/// Somebody else already listens where Viche was told to.
public final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int port;

    PortInUseException(int port, Throwable cause) {
        super("Port " + port + " is in use: stop what listens there, or choose another with http.port (VICHE_HTTP_PORT).", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
