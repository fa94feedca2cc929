package ua.viche.local.run;

import java.io.PrintStream;
import ua.viche.local.folder.DataFolder;
import ua.viche.platform.launcher.Launcher;

/// Tells the person at the terminal what runs where and what to do next.
final class Greeting {

    private static final String LINE = "  %-16s %s%n";

    private final PrintStream out;

    Greeting(PrintStream out) {
        this.out = out;
    }

    void print(DataFolder folder, Engines engines, Launcher.Running services) {
        var url = "http://localhost:" + services.port();
        out.printf(LINE, "Services", String.join(", ", services.services()));
        engines.all().forEach(engine -> out.printf(LINE, engine.server().name(), engine.server().address()));
        out.printf(LINE, "Data and log", folder.root());
        engines.receiver().ifPresent(_ -> out.printf(LINE, "Pushes", url + "/local/push"));
        out.printf(LINE, "API", url + "/docs");
        if (services.services().contains("moderation")) {
            out.printf(LINE, "Console", url + "/console (sign in by choosing whom to be)");
        }
        out.println();
        out.printf(LINE, "A citizen", "./infra/viche token citizen --subject olena");
        out.printf(LINE, "A moderator", "./infra/viche token moderator");
        out.printf(LINE, "An official", "./infra/viche token official --scope demo");
        out.printf(LINE, "A tour", "./infra/viche demo");
        out.printf(LINE, "To stop", "Ctrl-C");
        out.println();
        out.println("Viche is ready on " + url);
        out.flush();
    }
}
