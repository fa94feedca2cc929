package ua.viche.moderation.console.live;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.live.Audience;

/// All pages that listen on this replica: one thread asks the queue for its mark, so what another replica did is heard as well.
final class LiveQueue implements AutoCloseable {

    private final Items items;
    private final Audience<PageListener> audience;

    LiveQueue(Items items, Duration look, int most) {
        this.items = items;
        audience = new Audience<>("live-pages", most, look, () -> new Watch()::look);
    }

    /// Lets a page hear until it is gone.
    ///
    /// @param allowed whether it may still hear
    void attend(ServerRequest request, ServerResponse response, BooleanSupplier allowed) {
        audience.attend(request, response, out -> new PageListener(out, allowed), PageListener::listen);
    }

    @Override
    public void close() {
        audience.close();
    }

    /// The mark that was told last.
    private final class Watch {

        private String known = "";

        void look() {
            var mark = items.mark();
            if (!mark.equals(known)) {
                known = mark;
                audience.each(PageListener::tell);
            }
        }
    }
}
