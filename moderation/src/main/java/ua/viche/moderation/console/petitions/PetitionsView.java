package ua.viche.moderation.console.petitions;

import java.util.List;
import ua.viche.moderation.console.pages.View;

/// The list.
///
/// @param away whether the service of petitions did not answer, so that the list is not known
public record PetitionsView(List<PetitionRow> rows, String state, List<String> states, boolean away) implements View {

    @Override
    public String template() {
        return "petitions.jte";
    }
}
