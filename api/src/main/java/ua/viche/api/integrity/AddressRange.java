package ua.viche.api.integrity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/// A network in CIDR notation (RFC 4632, RFC 4291): `203.0.113.0/24`, `2001:db8::/32`. A single address is the network that holds it
/// alone. Without bits beyond its length, so that equal networks are equal.
record AddressRange(Address base, int bits) {

    AddressRange {
        if (bits < 0 || bits > base.bits()) {
            throw new IllegalArgumentException("a length of " + bits);
        }
        base = base.prefix(bits);
    }

    /// A network as staff write it; empty where it is none.
    static Optional<AddressRange> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Address.parse(text).map(address -> new AddressRange(address, address.bits()));
        }
        var length = text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        var bits = Integer.parseInt(length);
        return Address.parse(text.substring(0, slash)).filter(address -> bits <= address.bits())
                .map(address -> new AddressRange(address, bits));
    }

    boolean contains(Address address) {
        return address.v4() == base.v4() && address.prefix(bits).equals(base);
    }

    @Override
    @JsonValue
    public String toString() {
        return base + "/" + bits;
    }
}
