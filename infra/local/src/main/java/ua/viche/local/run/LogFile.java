package ua.viche.local.run;

import java.nio.file.Path;

/// Sends the log to a file of the data folder, so that the terminal shows only what a person must know.
final class LogFile {

    private static final String NAME = "viche.log";

    /// Takes effect if nothing was logged before.
    static void in(Path folder) {
        System.setProperty("viche.log", folder.resolve(NAME).toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "viche-local-logback.xml");
        }
    }

    private LogFile() {}
}
