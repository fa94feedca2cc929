package ua.viche.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ua.viche.local.StartException;

/// Tells a server's data that was never finished from data that was damaged. While a server makes its data for the first time a mark
/// stands beside it; data beside such a mark was never used and is made anew.
public final class Beginnings {

    private final DataFolder folder;

    public Beginnings(DataFolder folder) {
        this.folder = folder;
    }

    /// Looks at a server's data before the server starts.
    ///
    /// @param proofs files without which this server's data is not whole
    /// @return whether unfinished data was removed
    /// @throws StartException if the data was in use and is not whole
    public boolean check(String server, String... proofs) {
        var data = folder.at(server);
        try {
            if (Files.exists(mark(server))) {
                DataFolder.remove(data);
                return true;
            }
            if (isUsed(data)) {
                requireAll(server, data, proofs);
            } else {
                Files.writeString(mark(server), "");
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUsed(Path data) throws IOException {
        if (!Files.exists(data)) {
            return false;
        }
        try (var entries = Files.list(data)) {
            return entries.findAny().isPresent();
        }
    }

    private void requireAll(String server, Path data, String... proofs) throws IOException {
        for (var proof : proofs) {
            if (!Files.exists(data.resolve(proof)) || Files.size(data.resolve(proof)) == 0) {
                throw new StartException("The data folder " + folder.root() + " is half-written (" + server + "/" + proof
                        + " is missing or empty): put that back, or start with --fresh, which clears all its data.");
            }
        }
    }

    /// A server's data is whole from now on.
    public void finished(String server) {
        try {
            Files.deleteIfExists(mark(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark(String server) {
        return folder.at(server + ".unfinished");
    }
}
