package ua.viche.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CursorPropertyTest {

    @Property(tries = 300)
    void aCursorGivesBackThePositionItWasMadeOf(@ForAll @StringLength(max = 100) String position) {
        var stored = new String(position.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(Cursor.decode(Cursor.encode(stored))).contains(stored);
        assertThat(Cursor.encode(stored)).matches("[A-Za-z0-9_-]+");
    }

    @Property(tries = 300)
    void whatIsNotACursorIsNotReadAsOne(@ForAll @StringLength(max = 200) String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    @Property(tries = 300)
    void aCursorThatLostOrChangedACharacterIsRefused(@ForAll @StringLength(min = 1, max = 50) String position, @ForAll int place,
            @ForAll @IntRange(min = 0, max = 63) int other) {
        var cursor = Cursor.encode(position);
        var at = Math.floorMod(place, cursor.length());
        var letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(other);
        var changed = cursor.substring(0, at) + letter + cursor.substring(at + 1);

        assertThat(Cursor.decode(cursor.substring(0, at) + cursor.substring(at + 1))).isEmpty();
        if (!changed.equals(cursor)) {
            assertThat(Cursor.decode(changed)).isEmpty();
        }
    }

    @Property(tries = 100)
    void followingTheCursorsGivesEveryItemOnce(@ForAll @IntRange(min = 0, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 25) int limit) {
        var all = IntStream.range(0, size).boxed().toList();
        var seen = new java.util.ArrayList<Integer>();
        Page.Request request = new Page.Request(limit, null);
        while (true) {
            var after = request.after(Integer::parseInt);
            var rows = all.stream().filter(item -> after == null || item > after).limit(limit + 1L).toList();
            var page = Page.of(rows, request, item -> Integer.toString(item));
            seen.addAll(page.items());
            if (page.next() == null) {
                break;
            }
            request = new Page.Request(limit, Cursor.decode(page.next()).orElseThrow());
        }

        assertThat(seen).isEqualTo(all);
    }

    @Property(tries = 50)
    void aPositionOfAnotherListIsABadCursor(@ForAll @StringLength(min = 1, max = 20) String position) {
        assertThatThrownBy(() -> new Page.Request(1, "x" + position).after(Integer::parseInt))
                .isInstanceOfSatisfying(ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.MALFORMED));
        Integer beginning = new Page.Request(1, null).after(Integer::parseInt);
        assertThat(beginning).isNull();
    }
}
