package ua.viche.local.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.viche.local.Arguments;
import ua.viche.local.Home;
import ua.viche.local.StartException;

/// What `viche run` was asked for.
///
/// @param port of HTTP; absent where the settings or the default say it
/// @param rehearse whether to play the demonstration against itself and stop again
/// @param only names of the services to start; empty for all
public record RunOptions(Path data, boolean fresh, boolean rehearse, Optional<Integer> port, List<String> only,
        Optional<Path> config) {

    /// Reads the command's words.
    public static RunOptions of(String[] words) {
        var arguments = Arguments.of(words, Set.of("data", "port", "only", "config"), Set.of("fresh", "rehearse"));
        if (!arguments.names().isEmpty()) {
            throw new StartException("./infra/viche run does not know what to do with " + arguments.names().getFirst() + ".");
        }
        return new RunOptions(Home.data(arguments), arguments.flag("fresh"), arguments.flag("rehearse"),
                arguments.text("port").map(_ -> arguments.number("port", 0, 0, 65_535)),
                arguments.list("only"), arguments.text("config").map(Path::of));
    }
}
