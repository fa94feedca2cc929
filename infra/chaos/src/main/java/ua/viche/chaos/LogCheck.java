package ua.viche.chaos;

import java.io.IOException;
import java.util.Collection;

/// What is checked about the public log around a kill.
interface LogCheck {

    /// While Viche runs: remembers the newest checkpoint that a stranger could have.
    void look(Http http);

    /// After it came back: the log goes on from every remembered checkpoint, and holds every act exactly once.
    void compare(String url, Http http, String petition, Collection<Citizen> citizens) throws IOException, InterruptedException;
}
