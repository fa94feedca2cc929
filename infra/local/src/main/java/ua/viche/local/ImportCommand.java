package ua.viche.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.identity.TokenRequest;
import ua.viche.local.imports.DistrictImport;
import ua.viche.local.imports.ImportFailed;
import ua.viche.local.imports.Sender;
import ua.viche.local.imports.TerritoryImport;

/// `viche import districts FILE.geojson`, `viche import territories FILE.csv`: brings a file to a Viche that runs, as an administrator.
public final class ImportCommand {

    private static final String URL = "http://localhost:8080";
    private static final Set<String> OPTIONS = Set.of("url", "data", "code-property", "name-property", "source");
    private static final int WORDS = 2;

    /// Prints what was found; ends with 1 where nothing was imported.
    public static void main(String[] words) {
        try {
            var arguments = Arguments.of(words, OPTIONS, Set.of());
            if (arguments.names().size() != WORDS) {
                throw new StartException("import wants what and which file: ./infra/viche import districts FILE.geojson");
            }
            var file = Path.of(arguments.names().getLast());
            var url = arguments.parsed("url", URI::create, "an address such as " + URL).orElse(URI.create(URL));
            var mint = LocalIssuance.of(DataFolder.prepare(Home.data(arguments))).mint();
            var sender = new Sender(url, mint.mint(TokenRequest.staff("import", "admin")));
            switch (arguments.names().getFirst()) {
                case "districts" -> new DistrictImport(sender, System.out).run(file,
                        arguments.text("code-property").orElse("code"), arguments.text("name-property").orElse("name"),
                        arguments.text("source").orElse(String.valueOf(file.getFileName())));
                case "territories" -> new TerritoryImport(sender, System.out).run(file);
                default -> throw new StartException("import knows districts and territories.");
            }
        } catch (StartException | ImportFailed e) {
            System.out.flush();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private ImportCommand() {}
}
