package ua.viche.api.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The life of a booking on its own.
class StatesTest {

    @Property
    void aLessonIsHeldOrCancelledOnce(@ForAll List<Booking.State> wishes) {
        var state = Booking.State.BOOKED;
        var steps = 0;
        for (var wish : wishes) {
            if (state.mayBecome(wish)) {
                state = wish;
                steps++;
            }
        }
        assertThat(steps).isLessThanOrEqualTo(1);
        assertThat(state == Booking.State.BOOKED).isEqualTo(steps == 0);
    }
}
