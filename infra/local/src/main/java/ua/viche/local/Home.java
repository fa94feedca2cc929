package ua.viche.local;

import java.nio.file.Path;

/// Where things lie on this machine.
public final class Home {

    /// The data folder of a run that names none: `.viche` beside the sources.
    public static Path data() {
        return Path.of(System.getProperty("viche.root", ""), ".viche");
    }

    /// The data folder that the arguments name, or else the usual one.
    public static Path data(Arguments arguments) {
        return arguments.text("data").map(Path::of).orElseGet(Home::data);
    }

    private Home() {}
}
