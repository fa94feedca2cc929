package ua.viche.api.open311;

import java.util.List;
import java.util.Optional;
import ua.viche.api.districts.Districts;

/// For which places one can ask: names of the whole installation, and the codes of its districts.
final class Jurisdictions {

    private final List<String> whole;
    private final Districts districts;

    /// A place that was asked for.
    ///
    /// @param district null for the whole
    record Jurisdiction(Optional<String> district) {}

    /// @param whole names of the whole installation; where there is more than one, requests have to name theirs
    Jurisdictions(List<String> whole, Districts districts) {
        this.whole = whole;
        this.districts = districts;
    }

    Jurisdiction of(Optional<String> id) {
        if (id.isEmpty()) {
            if (whole.size() > 1) {
                throw Mistake.missing("jurisdiction_id").exception();
            }
            return new Jurisdiction(Optional.empty());
        }
        if (whole.contains(id.get())) {
            return new Jurisdiction(Optional.empty());
        }
        return districts.find(id.get()).map(_ -> new Jurisdiction(id))
                .orElseThrow(() -> Mistake.unknown("jurisdiction_id").exception());
    }
}
