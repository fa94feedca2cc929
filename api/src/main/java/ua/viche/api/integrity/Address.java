package ua.viche.api.integrity;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A network address, its bits from the left: 32 of IPv4, 128 of IPv6. An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`)
/// is IPv4. Parsing asks no name server.
record Address(boolean v4, long high, long low) {

    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+");
    private static final Pattern V6_IN_BRACKETS = Pattern.compile("\\[([^]]*)](:[0-9]+)?");
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    /// An address as staff write it.
    static Optional<Address> parse(String text) {
        if (text.indexOf('%') >= 0 || text.indexOf(':') < 0 && !V4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(InetAddress.ofLiteral(text).getAddress()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// An address as sockets and proxies write it: with brackets, a port or an interface.
    static Optional<Address> ofClient(String text) {
        var v4 = V4_WITH_PORT.matcher(text);
        if (v4.matches()) {
            return parse(v4.group(1));
        }
        var v6 = V6_IN_BRACKETS.matcher(text);
        var bare = v6.matches() ? v6.group(1) : text;
        var zone = bare.indexOf('%');
        return parse(zone < 0 ? bare : bare.substring(0, zone));
    }

    static Address of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return bytes.length == Integer.BYTES
                ? new Address(true, (long) buffer.getInt() << V4_BITS, 0)
                : new Address(false, buffer.getLong(), buffer.getLong());
    }

    /// How many bits an address of this kind has.
    int bits() {
        return v4 ? V4_BITS : V6_BITS;
    }

    /// The first bits, all others zero.
    Address prefix(int bits) {
        return new Address(v4, high & mask(bits), low & mask(bits - Long.SIZE));
    }

    byte[] bytes() {
        return v4
                ? ByteBuffer.allocate(Integer.BYTES).putInt((int) (high >>> V4_BITS)).array()
                : ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }

    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= Long.SIZE ? -1L : -1L << (Long.SIZE - bits);
    }

    /// As [InetAddress] writes it.
    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(bytes()).getHostAddress();
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
