package ua.viche.api.reports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.District;
import ua.viche.api.districts.Districts;
import ua.viche.api.reports.categories.Bodies;
import ua.viche.api.reports.categories.Body;
import ua.viche.api.reports.categories.Category;
import ua.viche.api.reports.categories.Kind;

/// Finds who has to act on a report, first and after each refusal.
final class Routing {

    private static final String UNIT = "unit";
    private static final String INSPECTION = "inspection";
    private static final int USUAL_WORKING_DAYS = 10;

    private final Districts districts;
    private final Bodies bodies;

    /// @param step of the category's chain; -1 where it was left
    record Route(Responsible to, int step, int workingDays) {}

    Routing(Districts districts, Bodies bodies) {
        this.districts = districts;
        this.bodies = bodies;
    }

    /// A complaint goes to those who look after the unit, or to the unit: past the officers of the district in any case. So does what
    /// its author does not want to tell the local officer, and what happened outside of all districts.
    Optional<Route> first(Category category, Kind kind, @Nullable String district, boolean notMyOfficer) {
        if (kind == Kind.COMPLAINT) {
            return above(district).map(body -> body.above() == null ? body : bodies.find(body.above()).orElseThrow())
                    .or(() -> bodies.ofKind(INSPECTION, territory(district)))
                    .map(body -> new Route(Responsible.body(body.code()), -1, category.chain().getFirst().workingDays()));
        }
        if (notMyOfficer) {
            return above(district)
                    .map(body -> new Route(Responsible.body(body.code()), -1, category.chain().getFirst().workingDays()));
        }
        return after(category, -1, district);
    }

    /// The next in the chain who exists there; nothing behind its end.
    Optional<Route> after(Category category, int step, @Nullable String district) {
        for (var next = step + 1; next < category.chain().size(); next++) {
            var route = at(category, next, district);
            if (route.isPresent()) {
                return route;
            }
        }
        return Optional.empty();
    }

    private Optional<Route> at(Category category, int step, @Nullable String district) {
        var wanted = category.chain().get(step);
        if (wanted.to().equals("district")) {
            return district != null
                    ? Optional.of(new Route(Responsible.district(district), step, wanted.workingDays()))
                    : above(null).map(body -> new Route(Responsible.body(body.code()), step, wanted.workingDays()));
        }
        var body = wanted.to().equals(UNIT) ? above(district) : bodies.ofKind(wanted.to(), territory(district));
        return body.map(one -> new Route(Responsible.body(one.code()), step, wanted.workingDays()));
    }

    /// A body that somebody names, with the clock of its step where the chain has one.
    Optional<Route> named(Category category, String code) {
        return bodies.find(code).map(body -> {
            var step = category.chain().stream().filter(one -> one.to().equals(body.kind())).findFirst();
            return new Route(Responsible.body(code), step.map(category.chain()::indexOf).orElse(-1),
                    step.map(Category.Step::workingDays).orElse(USUAL_WORKING_DAYS));
        });
    }

    private Optional<Body> above(@Nullable String district) {
        var unit = district == null ? null : districts.find(district).map(one -> one.profile().unit()).orElse(null);
        return unit == null ? bodies.ofKind(UNIT, territory(district)) : bodies.find(unit);
    }

    private @Nullable String territory(@Nullable String district) {
        return district == null ? null : districts.find(district).map(District::profile).map(one -> one.territory()).orElse(null);
    }
}
