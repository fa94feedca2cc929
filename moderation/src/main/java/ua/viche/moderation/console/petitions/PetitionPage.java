package ua.viche.moderation.console.petitions;

import java.util.List;
import java.util.Map;
import ua.viche.moderation.console.desk.Duty;
import ua.viche.moderation.console.pages.View;

/// A petition with its clocks and its answer, or the form for one.
///
/// @param writing what the official wrote so far
/// @param mistakes message keys by field
/// @param key idempotency key of this answer
/// @param refusal what the service said; empty without
public record PetitionPage(Petition petition, List<Duty> duties, String writing, Map<String, String> mistakes, String key,
        String refusal) implements View {

    /// Longest answer, in characters.
    public int limit() {
        return PetitionRoutes.ANSWER_LIMIT;
    }

    public String path() {
        return "/console/petitions/" + petition.id();
    }

    @Override
    public String template() {
        return "petition.jte";
    }
}
