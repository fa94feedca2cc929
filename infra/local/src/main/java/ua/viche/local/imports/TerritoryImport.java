package ua.viche.local.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings the codifier of territories as CSV with the columns code, parent_code, level, category, name; the topmost first.
public final class TerritoryImport {

    private static final int TOGETHER = 2_000;
    private static final int COLUMNS = 5;

    private final Sender sender;
    private final PrintStream out;

    public TerritoryImport(Sender sender, PrintStream out) {
        this.sender = sender;
        this.out = out;
    }

    public void run(Path file) {
        var rows = new ArrayList<String[]>();
        try {
            Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", COLUMNS)).forEach(rows::add);
        } catch (IOException unreadable) {
            throw new ImportFailed(file + " cannot be read: " + unreadable.getMessage());
        }
        if (rows.stream().anyMatch(row -> row.length < COLUMNS)) {
            throw new ImportFailed(file + " needs the columns code, parent_code, level, category, name");
        }
        rows.sort(Comparator.comparing(row -> row[2]));
        for (var from = 0; from < rows.size(); from += TOGETHER) {
            var part = rows.subList(from, Math.min(from + TOGETHER, rows.size())).stream().map(TerritoryImport::territory)
                    .toList();
            sender.post("/v1/territories/editions", Map.of("territories", List.copyOf(part)));
        }
        out.println(rows.size() + " territories are there.");
    }

    private static Map<String, Object> territory(String[] row) {
        var territory = new LinkedHashMap<String, Object>();
        territory.put("code", row[0]);
        if (!row[1].isEmpty()) {
            territory.put("parent", row[1]);
        }
        territory.put("level", Integer.valueOf(row[2]));
        territory.put("category", row[3]);
        territory.put("name", row[4].replaceAll("^\"|\"$", "").replace("\"\"", "\""));
        return territory;
    }
}
