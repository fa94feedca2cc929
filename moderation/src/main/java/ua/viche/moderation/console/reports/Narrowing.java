package ua.viche.moderation.console.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.viche.moderation.console.pages.Form;

/// What an officer wants to see of their day, and in which order.
///
/// @param order `due`, `risk` or `distance`
/// @param state empty for all
/// @param category empty for all
/// @param lat where the officer is, to a hundred metres; empty unless the order is by distance
/// @param cursor of the page; empty for the first
public record Narrowing(String order, String state, String category, String lat, String lng, String cursor) {

    /// In which order.
    public static final List<String> ORDERS = List.of("due", "risk", "distance");

    static Narrowing of(Form query) {
        var lat = query.maybe("lat").filter(Narrowing::isNumber).orElse("");
        var lng = query.maybe("lng").filter(Narrowing::isNumber).orElse("");
        var located = !lat.isEmpty() && !lng.isEmpty();
        var order = query.maybe("order").filter(ORDERS::contains).filter(asked -> located || !asked.equals("distance"))
                .orElse("due");
        var near = order.equals("distance");
        return new Narrowing(order, query.maybe("state").filter(Report.OPEN::contains).orElse(""),
                query.maybe("category").filter(code -> code.matches("[a-z0-9-]{1,40}")).orElse(""), near ? lat : "",
                near ? lng : "", query.maybe("cursor").filter(text -> text.matches("[A-Za-z0-9_=-]{1,200}")).orElse(""));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,3}(\\.\\d{1,6})?");
    }

    public boolean isNarrow() {
        return !state.isEmpty() || !category.isEmpty();
    }

    /// For the service.
    String query(int limit) {
        return "limit=" + limit + "&" + query(Map.of());
    }

    /// The page of the same in another order.
    public String in(String other) {
        return "/console/reports?" + query(Map.of("order", other, "cursor", ""));
    }

    /// The next page.
    public String from(String next) {
        return "/console/reports?" + query(Map.of("cursor", next));
    }

    private String query(Map<String, String> other) {
        var all = new LinkedHashMap<String, String>();
        all.put("order", order);
        all.put("state", state);
        all.put("category", category);
        all.put("lat", lat);
        all.put("lng", lng);
        all.put("cursor", cursor);
        all.putAll(other);
        return all.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + ReportsApi.encoded(one.getValue())).collect(Collectors.joining("&"));
    }
}
