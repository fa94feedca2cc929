package ua.viche.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ua.viche.local.Arguments;
import ua.viche.local.demo.Crowd;
import ua.viche.local.demo.OpenPetition;
import ua.viche.local.demo.Phone;
import ua.viche.local.demo.Scrutiny;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;
import ua.viche.local.process.JavaOptions;
import ua.viche.local.process.VicheProcess;

/// A Viche in a process and a data folder of its own, as `viche run` starts it: fsync on, real tokens, real HTTP.
public final class MeasuredViche implements AutoCloseable {

    /// Options that every measurement has.
    public static final Set<String> OPTIONS = Set.of("port");

    private static final int PORT = 18_080;

    private final Path data;
    private final int port;
    private final People people = new People();
    private VicheProcess process;

    private MeasuredViche(Path data, int port, VicheProcess process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /// Starts it and says what it stands on.
    public static MeasuredViche start(Arguments arguments, Report report) throws IOException, SQLException {
        return start(arguments, report, Map.of());
    }

    /// As above, with more settings.
    ///
    /// @param environment `VICHE_FCM_ENDPOINT` …
    public static MeasuredViche start(Arguments arguments, Report report, Map<String, String> environment)
            throws IOException, SQLException {
        var data = Files.createTempDirectory("viche-bench");
        var port = arguments.number("port", PORT, 1_024, 65_535);
        var options = JavaOptions.ofTheCommand();
        var viche = new MeasuredViche(data, port, VicheProcess.start(data, port, options, environment));
        try (var database = viche.database()) {
            report.begin(Machine.line(database, data, options));
        }
        return viche;
    }

    /// Ends it and starts it again on the same data.
    public void restart(List<String> options) {
        process.close();
        process = VicheProcess.start(data, port, options);
    }

    /// Tokens of people whom nobody has seen before.
    public List<byte[]> strangers(int count) {
        return IntStream.range(0, count).parallel().mapToObj(_ -> stranger()).toList();
    }

    /// The token of somebody whom nobody has seen before.
    public byte[] stranger() {
        return process.mint().mint(TokenRequest.citizen(people.somebodyNew())).getBytes(StandardCharsets.US_ASCII);
    }

    /// The token of a moderator whom nobody has seen before.
    public String reviewer() {
        return process.mint().mint(TokenRequest.staff(people.somebodyNew(), "moderator"));
    }

    /// A petition of the procedure `demo` that takes signatures; it has [OpenPetition#SPONSORS].
    public String openPetition() {
        return OpenPetition.by(phone());
    }

    /// So many more people sign.
    public void sign(String petition, int count) {
        new Crowd(phone(), petition).sign(count);
    }

    /// The count that Viche tells of a petition.
    public long count(String petition) {
        return new Crowd(phone(), petition).count();
    }

    /// Staff who take signatures of `demo` out.
    public Scrutiny scrutiny() {
        return new Scrutiny(phone());
    }

    private Phone phone() {
        return new Phone(process.url(), process.mint());
    }

    public int port() {
        return port;
    }

    public String url() {
        return process.url();
    }

    /// The token of somebody new who may do everything.
    public String administrator() {
        return process.mint().mint(TokenRequest.staff(people.somebodyNew(), "admin"));
    }

    /// Memory of its process that is in use, in bytes.
    public long residentMemory() throws IOException {
        return process.residentMemory();
    }

    /// A connection to its database, in the schema of the service `api`.
    public Connection database() throws SQLException {
        return database("api");
    }

    /// A connection to its database, in the schema of a service.
    public Connection database(String service) throws SQLException {
        return DriverManager.getConnection(process.database() + "&currentSchema=" + service);
    }

    public int databasePort() {
        return process.engine("postgres");
    }

    @Override
    public void close() throws IOException {
        process.close();
        DataFolder.remove(data);
    }
}
