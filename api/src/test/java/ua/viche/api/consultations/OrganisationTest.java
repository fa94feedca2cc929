package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrganisationTest {

    @Example
    void codesOfTheRegisterAreGood() {
        assertThat(IntStream.of(32684, 40108578, 37508470, 26255795).mapToObj("%08d"::formatted)
                .filter(code -> !Organisation.isRegistryCode(code))).isEmpty();
    }

    @Property
    void exactlyOneCheckDigitIsRight(@ForAll @IntRange(max = 9_999_999) int number) {
        assertThat(IntStream.range(0, 10).filter(digit -> Organisation.isRegistryCode("%07d%d".formatted(number, digit))))
                .hasSize(1);
    }

    @Property
    void oneWrongDigitIsMostlyNoticed(@ForAll @IntRange(max = 9_999_999) int number) {
        var code = IntStream.range(0, 10).mapToObj(digit -> "%07d%d".formatted(number, digit))
                .filter(Organisation::isRegistryCode).findFirst().orElseThrow();
        var last = code.charAt(7);
        var wrong = code.substring(0, 7) + (char) (last == '9' ? '0' : last + 1);

        assertThat(Organisation.isRegistryCode(wrong)).isFalse();
    }

    @Example
    void whatIsNotEightDigitsIsNoCode() {
        assertThat(IntStream.of(1, 12).mapToObj(String::valueOf).filter(Organisation::isRegistryCode)).isEmpty();
        assertThat(Organisation.isRegistryCode("٠٠٠٣٢٦٨٤")).isFalse();
    }
}
