package ua.viche.api.districts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// An officer of a district as residents see them.
///
/// @param id public and the same for as long as the officer serves there
/// @param onShift whether the rota has them on duty now
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Officer(UUID id, String name, @Nullable String rank, @Nullable String phone, @Nullable String email,
        @Nullable String hours, boolean onShift) {

    private static final int LINE = 200;

    /// What an officer says about themselves.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Card(String name, @Nullable String rank, @Nullable String phone, @Nullable String email,
            @Nullable String hours) {

        public Card {
            Check.that().line("name", name, LINE).optionalLine("rank", rank, LINE)
                    .rule(phone == null || phone.matches("[+0-9 ()-]{2,20}"), "phone", "phone").optionalLine("email", email, LINE)
                    .optionalText("hours", hours, LINE).done();
        }
    }

    static Officer of(UUID id, Card card, boolean onShift) {
        return new Officer(id, card.name(), card.rank(), card.phone(), card.email(), card.hours(), onShift);
    }
}
