package ua.viche.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which acts may follow which.
class ReplayTest {

    private static final String PETITION = "0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e12";
    private static final String TEXT = "t".repeat(43);
    private static final String OTHER = "o".repeat(43);

    private final Replay replay = new Replay();
    private long index;

    @Test
    void aSignerMaySignWithdrawAndSignAgain() {
        act("opened", null, TEXT, null);
        signed("a");
        signed("b");
        act("withdrawn", "a", null, null);
        signed("a");
        act("invalidated", "b", null, "double-identity");

        assertThat(replay.petition(PETITION)).get().extracting(Replay.Tally::count, Replay.Tally::lastChange)
                .containsExactly(1L, 6L);
        assertThat(replay.summary()).isEqualTo("1 opened, 3 signed, 1 withdrawn, 1 invalidated");
    }

    @Test
    void whatCannotFollowIsFound() {
        assertThatThrownBy(() -> act("changed", null, TEXT, null)).hasMessageContaining("not opened");
        assertThatThrownBy(() -> signed("a")).hasMessageContaining("another text");
        act("opened", null, TEXT, null);
        signed("a");
        assertThatThrownBy(() -> signed("a")).hasMessageContaining("signs twice").hasMessageContaining("entry 4");
        assertThatThrownBy(() -> act("withdrawn", "b", null, null)).hasMessageContaining("not there");
        assertThatThrownBy(() -> act("invalidated", "b", null, "rule")).hasMessageContaining("not there");
        act("withdrawn", "a", null, null);
        assertThatThrownBy(() -> act("withdrawn", "a", null, null)).hasMessageContaining("not there");
        act("changed", null, OTHER, null);
        assertThatThrownBy(() -> signed("a")).hasMessageContaining("another text");
    }

    @Test
    void whatIsNoEntryIsFound() {
        for (var entry : List.of("{}", "{\"v\":2,\"kind\":\"opened\"}", entry("opened", "a", TEXT, null),
                entry("opened", null, null, null), entry("signed", "a", null, null), entry("withdrawn", "a", TEXT, null),
                entry("invalidated", "a", null, null), entry("withdrawn", "a", null, "rule"),
                entry("opened", null, TEXT, null) + " ", entry("opened", null, TEXT, null).replace(",", ", "),
                entry("joined", null, TEXT, null))) {
            assertThatThrownBy(() -> Act.parse(7, entry.getBytes(StandardCharsets.UTF_8))).as(entry)
                    .isInstanceOf(Mismatch.class).hasMessageContaining("entry 7");
        }
    }

    @Property(tries = 50)
    void theSetOfSignersIsASet(@ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> people) {
        var signers = new Signers();
        var model = new HashSet<Integer>();
        for (var person : people) {
            if (person % 2 == 0 == model.contains(person)) {
                assertThat(signers.remove(PETITION, "s" + person)).isEqualTo(model.remove(person));
            } else {
                assertThat(signers.add(PETITION, "s" + person)).isEqualTo(model.add(person));
            }
        }
    }

    @Test
    void manySignersAreTold() {
        var signers = new Signers();
        for (var person = 0; person < 20_000; person++) {
            assertThat(signers.add(PETITION, "s" + person)).isTrue();
        }
        for (var person = 0; person < 20_000; person += 3) {
            assertThat(signers.remove(PETITION, "s" + person)).isTrue();
        }
        for (var person = 0; person < 20_000; person++) {
            assertThat(signers.add(PETITION, "s" + person)).isEqualTo(person % 3 == 0);
        }
    }

    private void signed(String signer) {
        act("signed", signer, TEXT, null);
    }

    private void act(String kind, @Nullable String signer,
            @Nullable String text, @Nullable String rule) {
        replay.apply(index++, entry(kind, signer, text, rule).getBytes(StandardCharsets.UTF_8));
    }

    private static String entry(String kind, @Nullable String signer,
            @Nullable String text, @Nullable String rule) {
        return "{\"v\":1,\"kind\":\"" + kind + "\",\"petition\":\"" + PETITION + "\""
                + (signer == null ? "" : ",\"signer\":\"" + signer.repeat(43).substring(0, 43) + "\"")
                + (text == null ? "" : ",\"text\":\"" + text + "\"") + ",\"at\":\"2026-11-23T10:00Z\""
                + (rule == null ? "" : ",\"rule\":\"" + rule + "\"") + "}";
    }
}
