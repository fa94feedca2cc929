package ua.viche.moderation.console.districts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.View;
import ua.viche.moderation.console.reports.Writing;

/// Who is on duty in a district, and what residents are told.
///
/// @param chosen null where there is none, or it is not known now
/// @param meeting the next one in words; empty without
/// @param writing what the officer wrote, where that was not done
/// @param name of who looks
/// @param done what was just done; empty without
/// @param away whether the service of districts did not answer
public record RotaView(List<District.About> districts, @Nullable District chosen, List<Turn> turns, String meeting,
        Writing writing, String name, String done, boolean away) implements View {

    /// A shift in words.
    ///
    /// @param starts as the service gave it, to name the shift by
    public record Turn(String officer, String name, String starts, String from, String until, boolean now) {}

    /// The district.
    public District district() {
        if (chosen == null) {
            throw new IllegalStateException("no district was chosen");
        }
        return chosen;
    }

    public String path() {
        return "/console/rota/" + district().district().code();
    }

    /// What stands in a field: what was written, or what is known.
    public String field(String form, String field, String known) {
        return writing.isIn(form) ? writing.of(field) : known;
    }

    /// The card under the name of who looks; empty without.
    public String card(String field) {
        return district().officers().stream().filter(officer -> officer.name().equals(name)).findFirst()
                .map(officer -> switch (field) {
                    case "rank" -> officer.rank();
                    case "phone" -> officer.phone();
                    case "email" -> officer.email();
                    default -> officer.hours();
                }).orElse("");
    }

    @Override
    public String template() {
        return "rota.jte";
    }
}
