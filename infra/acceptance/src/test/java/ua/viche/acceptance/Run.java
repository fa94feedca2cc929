package ua.viche.acceptance;

import java.nio.file.Path;
import ua.viche.local.demo.OpenPetition;
import ua.viche.local.demo.Phone;
import ua.viche.local.folder.FreePort;
import ua.viche.local.harness.Client;
import ua.viche.local.identity.TokenRequest;
import ua.viche.local.process.JavaOptions;
import ua.viche.local.process.VicheProcess;

/// `viche run` in a process of its own, and who asks it.
final class Run implements AutoCloseable {

    private final VicheProcess process;

    private Run(VicheProcess process) {
        this.process = process;
    }

    /// Starts on a data folder and returns when it is ready.
    static Run on(Path data) {
        return on(data, FreePort.any());
    }

    static Run on(Path data, int port) {
        return new Run(VicheProcess.start(data, port, JavaOptions.forAShortLife()));
    }

    /// SIGKILL: nothing of it gets a last word.
    void kill() {
        process.kill();
    }

    int port() {
        return process.port();
    }

    String kafka() {
        return "127.0.0.1:" + process.engine("kafka");
    }

    Client as(TokenRequest person) {
        var token = process.mint().mint(person);
        return anonymous().bearing(() -> token);
    }

    Client anonymous() {
        return Client.of(process.url());
    }

    /// A petition of the procedure `demo` that takes signatures; it has five.
    String openPetition() {
        return OpenPetition.by(new Phone(process.url(), process.mint()));
    }

    @Override
    public void close() {
        process.close();
    }
}
