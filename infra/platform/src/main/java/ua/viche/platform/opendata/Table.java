package ua.viche.platform.opendata;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Few rows under named columns, as open data.
///
/// @param name of the file, without its ending
/// @param columns stable names
public record Table(String name, List<String> columns, List<List<?>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    Export<List<?>> export() {
        return new Export<>(IntStream.range(0, columns.size()).mapToObj(this::column).toList());
    }

    private Export.Column<List<?>> column(int at) {
        return new Export.Column<>(columns.get(at), row -> (@Nullable Object) row.get(at));
    }
}
