package ua.viche.local;

import java.net.URI;
import java.util.Set;
import ua.viche.local.demo.Differs;
import ua.viche.local.demo.Phone;
import ua.viche.local.demo.Story;
import ua.viche.local.demo.Teller;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.identity.LocalIssuance;

/// `viche demo`: plays a petition's story against a Viche that runs here.
public final class Demo {

    private static final String URL = "http://localhost:8080";

    /// Tells a line per step; ends with 1 at the first step that differs.
    public static void main(String[] words) {
        try {
            var arguments = Arguments.of(words, Set.of("url", "data"), Set.of());
            var url = arguments.parsed("url", URI::create, "an address such as " + URL).orElse(URI.create(URL));
            var mint = LocalIssuance.of(DataFolder.prepare(Home.data(arguments))).mint();
            new Story(new Phone(url.toString().replaceAll("/+$", ""), mint), new Teller(System.out)).play();
        } catch (Differs | StartException e) {
            System.out.flush();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private Demo() {}
}
