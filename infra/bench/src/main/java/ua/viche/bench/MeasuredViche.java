package ua.viche.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.viche.local.demo.OpenPetition;
import ua.viche.local.demo.Phone;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;
import ua.viche.local.process.VicheProcess;

/// A Viche in a process and a data folder of its own, as `viche run` starts it: fsync on, real tokens, real HTTP.
public final class MeasuredViche implements AutoCloseable {

    private final VicheProcess process;
    private final Path data;
    private final People people = new People();

    private MeasuredViche(VicheProcess process, Path data) {
        this.process = process;
        this.data = data;
    }

    /// @param options of Java
    public static MeasuredViche start(int port, List<String> options, PrintStream out) throws IOException {
        var data = Files.createTempDirectory("viche-bench");
        var began = System.nanoTime();
        var process = VicheProcess.start(data, port, options);
        out.printf("Viche started in %.1f s, with its data in %s.%n", (System.nanoTime() - began) / 1e9, data);
        return new MeasuredViche(process, data);
    }

    /// Tokens of people whom nobody has seen before.
    public List<byte[]> strangers(int count) {
        return IntStream.range(0, count).parallel().mapToObj(_ -> stranger()).toList();
    }

    /// As above, made one after the other as they are asked for.
    public Stream<byte[]> strangers() {
        return Stream.generate(this::stranger);
    }

    private byte[] stranger() {
        return process.mint().mint(TokenRequest.citizen(people.somebodyNew())).getBytes(StandardCharsets.US_ASCII);
    }

    /// A petition of the procedure `demo` that takes signatures; it has [OpenPetition#SPONSORS].
    public String openPetition() {
        return OpenPetition.by(phone());
    }

    public Phone phone() {
        return new Phone(process.url(), process.mint());
    }

    public int port() {
        return process.port();
    }

    public Path data() {
        return data;
    }

    /// The JDBC address of its database.
    public String database() {
        return process.database();
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
