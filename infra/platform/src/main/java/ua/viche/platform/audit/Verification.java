package ua.viche.platform.audit;

import org.jspecify.annotations.Nullable;

/// What a check of the whole chain found.
///
/// @param entries how many entries are in order, from the first
/// @param head hash of the last of those, 64 hexadecimal digits; noted outside, it also shows a chain that was rewritten whole
/// @param brokenAt number of the first entry that is wrong or missing; null where none is
public record Verification(boolean intact, long entries, String head, @Nullable Long brokenAt) {

    static Verification intact(Chain chain) {
        return new Verification(true, chain.seq(), chain.hash(), null);
    }

    static Verification brokenAfter(Chain chain) {
        return new Verification(false, chain.seq(), chain.hash(), chain.seq() + 1);
    }
}
