package ua.viche.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemPositionTest {

    @Test
    void readsWhatItWrote() {
        var position = new ItemPosition(Instant.parse("2026-11-23T08:00:00.123456Z"), UUID.randomUUID());

        assertThat(ItemPosition.parse(position.text())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,", "yesterday,d8f1c1a2-0000-7000-8000-000000000000", "2026-11-23T08:00:00Z,nobody",
            "a,b,c,d", "+999999-01-01T00:00:00Z,d8f1c1a2-0000-7000-8000-000000000000"})
    void refusesACursorOfAnotherList(String cursor) {
        assertThatThrownBy(() -> ItemPosition.parse(cursor)).isInstanceOfAny(IllegalArgumentException.class,
                DateTimeException.class);
    }
}
