package ua.viche.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.local.StartException;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aSecondRunOnTheSameFolderIsToldWhoHoldsIt() {
        var data = parent.resolve("data");
        try (var _ = DataFolder.open(data, false)) {
            assertThatThrownBy(() -> DataFolder.open(data, false)).isInstanceOf(StartException.class)
                    .hasMessageContaining("Another Viche (process " + ProcessHandle.current().pid() + ") runs on");
        }
        DataFolder.open(data, false).close();
    }

    @Test
    void aFolderOfSomebodyElseIsNeverTouched() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "irreplaceable");

        assertThatThrownBy(() -> DataFolder.open(parent, false)).isInstanceOf(StartException.class)
                .hasMessageContaining("not Viche's data");
        assertThat(parent.resolve("thesis.txt")).hasContent("irreplaceable");
    }

    @Test
    void dataOfAnotherVersionIsLeftAlone() throws IOException {
        Files.writeString(parent.resolve("viche-data"), "2\n");

        assertThatThrownBy(() -> DataFolder.open(parent, false)).isInstanceOf(StartException.class)
                .hasMessageContaining("another version");

        DataFolder.open(parent, true).close();
        DataFolder.open(parent, false).close();
    }

    @Test
    void clearingKeepsNothingButTheLock() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("data"), false)) {
            Files.createDirectories(folder.at("postgres/base"));
            Files.writeString(folder.at("postgres/base/1"), "rows");

            folder.clear();

            assertThat(folder.root()).isDirectoryNotContaining("glob:**/postgres");
        }
    }

    @Test
    void dataThatWasNeverFinishedIsMadeAnew() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("data"), false)) {
            var beginnings = new Beginnings(folder);
            assertThat(beginnings.check("postgres", "PG_VERSION")).isFalse();
            Files.createDirectories(folder.at("postgres"));
            Files.writeString(folder.at("postgres/half"), "");

            assertThat(new Beginnings(folder).check("postgres", "PG_VERSION")).isTrue();

            assertThat(folder.at("postgres")).doesNotExist();
        }
    }

    @Test
    void dataThatWasInUseAndIsNotWholeIsNeverRemoved() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("data"), false)) {
            Files.createDirectories(folder.at("postgres"));
            Files.writeString(folder.at("postgres/rows"), "signatures");

            assertThatThrownBy(() -> new Beginnings(folder).check("postgres", "PG_VERSION")).isInstanceOf(StartException.class)
                    .hasMessageContaining("half-written").hasMessageContaining("postgres/PG_VERSION")
                    .hasMessageContaining("--fresh");

            assertThat(folder.at("postgres/rows")).hasContent("signatures");
        }
    }

    @Test
    void finishedDataIsLeftInPeace() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("data"), false)) {
            var beginnings = new Beginnings(folder);
            beginnings.check("postgres", "PG_VERSION");
            Files.createDirectories(folder.at("postgres"));
            Files.writeString(folder.at("postgres/PG_VERSION"), "18");
            beginnings.finished("postgres");

            assertThat(beginnings.check("postgres", "PG_VERSION")).isFalse();
            assertThat(folder.at("postgres/PG_VERSION")).exists();
        }
    }

    @Test
    void valuesAreChosenOnceAndKept() {
        var kept = new KeptValues(DataFolder.prepare(parent.resolve("data")));

        assertThat(kept.secret("person")).isEqualTo(kept.secret("person")).isNotEqualTo(kept.secret("data"));
        assertThat(kept.port("postgres")).isEqualTo(kept.port("postgres")).isNotEqualTo(kept.port("redis"));
    }

    @Test
    void aKeptPortThatSomebodyElseTookIsReplacedUnlessItStandsInTokens() throws IOException {
        var kept = new KeptValues(DataFolder.prepare(parent.resolve("data")));
        var postgres = kept.port("postgres");
        var issuers = kept.firmPort("issuers");
        try (var _ = new java.net.ServerSocket(postgres); var _ = new java.net.ServerSocket(issuers)) {
            assertThat(kept.port("postgres")).isNotEqualTo(postgres);
            assertThat(kept.firmPort("issuers")).isEqualTo(issuers);
            assertThat(kept.portLike("issuers")).isNotEqualTo(issuers);
        }
    }
}
