package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// Rooms whose items belong to another service, for which samples stand.
@ExtendWith(Console.One.class)
abstract class RoomTest {

    final Console given;

    RoomTest(Console given) {
        this.given = given;
    }

    @BeforeEach
    void forget() {
        given.api().forget();
        Samples.into(given.api());
    }

    @AfterEach
    void bothSidesSpeakTheInterface() {
        assertThat(given.api().mistakes()).isEmpty();
    }
}
