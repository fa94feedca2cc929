package ua.viche.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ChecksumsTest {

    @Test
    void knowsNumbersThatAreKnown() {
        assertThat(Checksums.isCard("4111111111111111")).isTrue();
        assertThat(Checksums.isCard("5168757400000007")).isFalse();
        assertThat(Checksums.isIban("UA213223130000026007233566001")).isTrue();
        assertThat(Checksums.isIban("GB82WEST12345698765432")).isTrue();
        assertThat(Checksums.isIban("UA213223130000026007233566002")).isFalse();
        assertThat(Checksums.isTaxNumber("3184710691")).isTrue();
        assertThat(Checksums.isTaxNumber("318471069")).isFalse();
    }

    @Property
    void ofTenNumbersThatDifferInTheLastDigitOneIsATaxNumber(@ForAll @NumericChars @StringLength(9) String nine) {
        var genuine = 0;
        for (var last = 0; last < 10; last++) {
            genuine += Checksums.isTaxNumber(nine + last) ? 1 : 0;
        }
        assertThat(genuine).isEqualTo(1);
    }

    @Property
    void aCardWithOneOtherDigitIsNone(@ForAll @NumericChars @StringLength(15) String start, @ForAll @IntRange(max = 14) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        var card = "";
        for (var last = 0; last < 10; last++) {
            card = Checksums.isCard(start + last) ? start + last : card;
        }
        var digits = card.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + change) % 10);

        assertThat(Checksums.isCard(card)).isTrue();
        assertThat(Checksums.isCard(new String(digits))).isFalse();
    }
}
