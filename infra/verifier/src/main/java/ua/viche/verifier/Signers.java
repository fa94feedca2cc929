package ua.viche.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// Who has a valid signature on what, sixteen bytes or less each: 64 bits of a hash that nobody can foresee, in open addressing.
final class Signers {

    private final byte[] salt = new byte[16];
    private long[] slots = new long[1 << 12];
    private int used;

    Signers() {
        new SecureRandom().nextBytes(salt);
    }

    /// False where the signer is there already.
    boolean add(String petition, String signer) {
        if (used * 2 >= slots.length) {
            grow();
        }
        var key = key(petition, signer);
        var slot = find(slots, key);
        if (slots[slot] == key) {
            return false;
        }
        slots[slot] = key;
        used++;
        return true;
    }

    /// False where the signer is not there.
    boolean remove(String petition, String signer) {
        var key = key(petition, signer);
        var gap = find(slots, key);
        if (slots[gap] == 0) {
            return false;
        }
        slots[gap] = 0;
        used--;
        var mask = slots.length - 1;
        for (var slot = gap + 1 & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            var moved = slots[slot];
            slots[slot] = 0;
            slots[find(slots, moved)] = moved;
        }
        return true;
    }

    private long key(String petition, String signer) {
        var hash = Tree.sha256(salt, petition.getBytes(StandardCharsets.US_ASCII), signer.getBytes(StandardCharsets.US_ASCII));
        var key = ByteBuffer.wrap(hash).getLong();
        return key == 0 ? 1 : key;
    }

    private static int find(long[] slots, long key) {
        var mask = slots.length - 1;
        var slot = (int) key & mask;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (var key : slots) {
            if (key != 0) {
                larger[find(larger, key)] = key;
            }
        }
        slots = larger;
    }
}
