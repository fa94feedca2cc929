package ua.viche.api.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ua.viche.api.integrity.NetworkRule.Kind;
import ua.viche.api.integrity.Networks.Client;
import ua.viche.api.integrity.Networks.Verdict;
import ua.viche.platform.http.Ids;

/// Whether an address lies in a network, against a reckoning with whole numbers.
class RangePropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Provide
    Arbitrary<Address> addresses() {
        var few = Arbitraries.bytes().between((byte) -2, (byte) 2);
        var v4 = few.array(byte[].class).ofSize(4).map(Address::of);
        var v6 = few.array(byte[].class).ofSize(16).filter(bytes -> bytes[0] != 0).map(Address::of);
        return Arbitraries.oneOf(v4, v6);
    }

    @Provide
    Arbitrary<AddressRange> ranges() {
        return addresses()
                .flatMap(address -> Arbitraries.integers().between(0, address.bits())
                        .map(bits -> new AddressRange(address, bits)));
    }

    @Provide
    Arbitrary<RangeTable.Entry> entries() {
        return Combinators.combine(ranges(), Arbitraries.longs().between(-2, 2))
                .as((range, seconds) -> new RangeTable.Entry(range, NOW.plusSeconds(seconds)));
    }

    @Property
    void aNetworkHoldsTheAddressesThatBeginLikeIt(@ForAll("ranges") AddressRange range, @ForAll("addresses") Address address) {
        assertThat(range.contains(address)).isEqualTo(naive(range, address));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("ranges") AddressRange range) {
        assertThat(AddressRange.parse(range.toString())).contains(range);
        assertThat(Address.ofClient(range.base().toString())).contains(range.base());
    }

    @Property
    void aTableFindsWhatOneOfItsNetworksHolds(@ForAll List<RangeTable.@From("entries") Entry> entries,
            @ForAll("addresses") Address address) {
        var expected = entries.stream().anyMatch(entry -> naive(entry.range(), address) && NOW.isBefore(entry.end()));

        assertThat(new RangeTable(entries).contains(address, NOW)).isEqualTo(expected);
    }

    @Property
    void aBlockBeatsAnAllowHoweverExact(@ForAll("ranges") AddressRange allowed, @ForAll("ranges") AddressRange blocked,
            @ForAll("addresses") Address address) {
        var lists = new NetworkLists(List.of(rule(Kind.ALLOW, allowed, null), rule(Kind.BLOCK, blocked, null)));
        var expected = naive(blocked, address) ? Verdict.BLOCKED : naive(allowed, address) ? Verdict.ALLOWED : Verdict.USUAL;

        assertThat(lists.verdict("demo", new Client(new NetworkHash(1), address), NOW)).isEqualTo(expected);
    }

    @Property
    void aRuleOfOneProcedureDoesNotReachAnother(@ForAll("addresses") Address address) {
        var lists = new NetworkLists(List.of(rule(Kind.BLOCK, new AddressRange(address, address.bits()), "demo")));
        var client = new Client(new NetworkHash(1), address);

        assertThat(lists.verdict("demo", client, NOW)).isEqualTo(Verdict.BLOCKED);
        assertThat(lists.verdict("ua-president", client, NOW)).isEqualTo(Verdict.USUAL);
    }

    @Property
    void aHashIsReadAgain(@ForAll long value) {
        var hash = new NetworkHash(value);

        assertThat(NetworkHash.parse(hash.toString())).contains(hash);
        assertThat(hash.toString()).hasSize(11);
    }

    @Example
    void addressesAreReadAsSocketsAndProxiesWriteThem() {
        var v4 = Address.parse("192.0.2.1").orElseThrow();
        var v6 = Address.parse("2001:db8::1").orElseThrow();

        assertThat(Address.ofClient("192.0.2.1:4711")).contains(v4);
        assertThat(Address.ofClient("::ffff:192.0.2.1")).contains(v4);
        assertThat(Address.ofClient("[2001:db8::1]:4711")).contains(v6);
        assertThat(Address.ofClient("[2001:db8::1]")).contains(v6);
        assertThat(Address.ofClient("2001:db8::1%0")).contains(v6);
    }

    @Example
    void whatIsNoNetworkIsRefusedWithoutAskingANameServer() {
        for (var text : List.of("", "/", "example.org", "example.org/24", "192.0.2/24", "192.0.2.256", "192.0.2.1/33",
                "192.0.2.1/-1", "192.0.2.1/+8", "192.0.2.1/", "2001:db8::/129", "2001:db8::1::/32", "fe80::1%eth0/64", "1",
                "::/0/0")) {
            assertThat(AddressRange.parse(text)).as(text).isEmpty();
        }
    }

    private static boolean naive(AddressRange range, Address address) {
        if (range.base().v4() != address.v4()) {
            return false;
        }
        var rest = address.bits() - range.bits();
        return number(range.base()).shiftRight(rest).equals(number(address).shiftRight(rest));
    }

    private static BigInteger number(Address address) {
        return new BigInteger(1, address.bytes());
    }

    private static NetworkRule rule(Kind kind, AddressRange range, @org.jspecify.annotations.Nullable String procedure) {
        return new NetworkRule(Ids.next(), kind, range, null, procedure, "Перевірка", Ids.next(), NOW, null);
    }
}
