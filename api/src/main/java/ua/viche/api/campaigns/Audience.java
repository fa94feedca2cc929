package ua.viche.api.campaigns;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.api.procedures.PlacesShown;
import ua.viche.contracts.events.CampaignAudience;
import ua.viche.platform.http.Check;

/// Whom a campaign is meant for: people to whom one of each list applies. An empty list does not narrow.
///
/// @param everybody whether all lists are empty on purpose
/// @param territories KATOTTG codes, each with all in it
/// @param roles what people are
/// @param topics what people follow, as `TYPE:ID`
record Audience(boolean everybody, List<String> territories, List<String> roles, List<String> topics) {

    static final Audience NOBODY = new Audience(false, List.of(), List.of(), List.of());

    private static final int MOST = 50;
    private static final Pattern TERRITORY = Pattern.compile("UA[0-9]{17}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z-]{0,39}:[A-Za-z0-9_-]{1,64}");

    /// As a client sends it.
    record Request(@Nullable Boolean everybody, @Nullable List<String> territories, @Nullable List<String> roles,
            @Nullable List<String> topics) {

        static Check check(Check check, @Nullable Request request) {
            if (request == null) {
                return check;
            }
            matching(check, "audience/territories", request.territories, TERRITORY, "katottg");
            matching(check, "audience/roles", request.roles, ROLE, "role");
            matching(check, "audience/topics", request.topics, TOPIC, "topic");
            var audience = request.audience();
            return check.rule(!audience.everybody || audience.isUnlimited(), "audience/everybody", "everybody-alone");
        }

        Audience audience() {
            return new Audience(Boolean.TRUE.equals(everybody), list(territories), list(roles), list(topics));
        }

        private static List<String> list(@Nullable List<String> list) {
            return list == null ? List.of() : list.stream().filter(java.util.Objects::nonNull).distinct().sorted().toList();
        }

        private static void matching(Check check, String field, @Nullable List<String> list, Pattern pattern, String rule) {
            if (list == null) {
                return;
            }
            check.rule(list.size() <= MOST, field, "too-many", MOST);
            for (var place = 0; place < Math.min(MOST, list.size()); place++) {
                var text = list.get(place);
                check.rule(text != null && pattern.matcher(text).matches(), field + "/" + place, rule);
            }
        }
    }

    /// Whether nothing narrows it.
    boolean isUnlimited() {
        return territories.isEmpty() && roles.isEmpty() && topics.isEmpty();
    }

    /// Whether it was not said whom it is for.
    boolean isNobody() {
        return !everybody && isUnlimited();
    }

    /// As other services read it: places as the beginnings that all codes in them share.
    CampaignAudience told() {
        return new CampaignAudience(territories.stream().map(Audience::beginning).distinct().toList(), roles, topics);
    }

    /// `UA05` of an oblast, `UA0502` of a raion, `UA0502003` of a community, the whole code of anything smaller.
    static String beginning(String code) {
        return isSettlement(code) ? code : PlacesShown.COMMUNITY.cut(code);
    }

    /// Digits 10 to 14 are a settlement or a city district; the last five are a number of the entry.
    private static boolean isSettlement(String code) {
        return !code.substring(9, 14).matches("0+");
    }
}
