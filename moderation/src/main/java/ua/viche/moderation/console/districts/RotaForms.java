package ua.viche.moderation.console.districts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.viche.moderation.console.reports.Writing;
import ua.viche.platform.http.Json;
import ua.viche.platform.time.LegalCalendar;

/// What the forms of the rota mean to the service.
public final class RotaForms {

    /// The forms by name, with their fields.
    static final Map<String, List<String>> FIELDS = Map.of("shifts", List.of("officer", "starts", "ends"), "removal",
            List.of("officer", "starts"), "profile",
            List.of("hours", "address", "phones", "email", "meeting", "place", "priorities"), "card",
            List.of("name", "rank", "phone", "email", "hours"));

    /// @return nothing where a field does not say who, or when
    static Optional<District.Rota> with(District.Rota rota, Writing writing) {
        try {
            var shifts = new ArrayList<>(rota.shifts());
            shifts.add(new District.Shift(UUID.fromString(writing.of("officer")), kyiv(writing.of("starts")),
                    kyiv(writing.of("ends"))));
            return Optional.of(new District.Rota(shifts));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static District.Rota without(District.Rota rota, Writing writing) {
        return new District.Rota(rota.shifts().stream().filter(shift -> !shift.officer().toString().equals(writing.of("officer"))
                || !shift.starts().toString().equals(writing.of("starts"))).toList());
    }

    /// The profile as it is, with what was written.
    ///
    /// @return nothing where the meeting has no time that there is
    static Optional<ObjectNode> profile(District district, Writing writing) {
        var before = district.district().profile();
        var profile = before instanceof ObjectNode node ? node.deepCopy() : Json.mapper().createObjectNode();
        for (var field : List.of("hours", "address", "email")) {
            put(profile, field, writing.of(field));
        }
        for (var field : List.of("phones", "priorities")) {
            var lines = profile.putArray(field);
            writing.of(field).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        }
        profile.remove("nextMeeting");
        try {
            if (!writing.of("meeting").isEmpty() || !writing.of("place").isEmpty()) {
                profile.putObject("nextMeeting").put("at", kyiv(writing.of("meeting")).toString()).put("place",
                        writing.of("place"));
            }
            return Optional.of(profile);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Map<String, Object> card(Writing writing) {
        return new LinkedHashMap<>(writing.fields());
    }

    /// For a field of a form, as it stands in Kyiv.
    public static String local(String instant) {
        return instant.isEmpty()
                ? ""
                : LocalDateTime.ofInstant(Instant.parse(instant), LegalCalendar.ZONE).withSecond(0).withNano(0).toString();
    }

    private static Instant kyiv(String local) {
        return LocalDateTime.parse(local).atZone(LegalCalendar.ZONE).toInstant();
    }

    private static void put(ObjectNode profile, String field, String text) {
        if (text.isEmpty()) {
            profile.remove(field);
        } else {
            profile.put(field, text);
        }
    }

    private RotaForms() {}
}
