package ua.viche.moderation.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.texts.Bilingual;

class ComplainerRecordTest {

    private static final Reason ADVERT = new Reason("advert", new Bilingual("Реклама", "Advertisement"), "advert", 1);

    @Property
    void accuracyIsFromZeroToFive(@ForAll @IntRange(max = 1000) int upheld, @ForAll @IntRange(max = 1000) int dismissed) {
        assertThat(new ComplainerRecord(upheld, dismissed).accuracy()).isBetween(0.0, 5.0);
    }

    @Test
    void fourDecidedComplaintsSayNothingAndFiveDo() {
        assertThat(new ComplainerRecord(4, 0).accuracy()).isZero();
        assertThat(new ComplainerRecord(5, 0).accuracy()).isEqualTo(5);
        assertThat(new ComplainerRecord(1, 4).accuracy()).isEqualTo(1);
        assertThat(new ComplainerRecord(0, 5).accuracy()).isZero();
    }

    @Test
    void aComplaintWeighsOneAndTrustAndAccuracyAndItsReason() {
        assertThat(ComplainerRecord.NONE.weight(Assurance.LOW, ADVERT)).isEqualTo(2);
        assertThat(ComplainerRecord.NONE.weight(Assurance.HIGH, ADVERT)).isEqualTo(4);
        assertThat(new ComplainerRecord(9, 1).weight(Assurance.SUBSTANTIAL, ADVERT)).isEqualTo(1 + 1 + 4.5 + 1);
    }
}
