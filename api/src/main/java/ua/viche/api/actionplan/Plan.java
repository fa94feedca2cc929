package ua.viche.api.actionplan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ua.viche.api.actionplan.PlanFile.PlanEntity;
import ua.viche.api.actionplan.PlanFile.PlanItem;

/// The plan as it is stored, kept in memory: it does not change while Viche runs.
///
/// @param ids of the items, by their codes
record Plan(PlanFile file, Map<String, UUID> ids) {

    Optional<PlanItem> item(String code) {
        return file.items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    UUID id(PlanItem item) {
        return Objects.requireNonNull(ids.get(item.code()));
    }

    PlanEntity entity(String code) {
        return file.entities().stream().filter(entity -> entity.code().equals(code)).findFirst().orElseThrow();
    }

    List<PlanItem> below(PlanItem heading) {
        return file.items().stream().filter(item -> heading.code().equals(item.parent())).toList();
    }
}
