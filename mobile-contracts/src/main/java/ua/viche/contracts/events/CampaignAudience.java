package ua.viche.contracts.events;

import java.util.List;

/// Whom a campaign is meant for: people to whom one of each list applies. An empty list does not narrow; all three empty is everybody.
///
/// @param places beginnings of KATOTTG codes: `UA05` is an oblast with all in it
/// @param roles what people are, for instance `officer`
/// @param topics what people follow, as `TYPE:ID`, for instance `body:ua-moi`
public record CampaignAudience(List<String> places, List<String> roles, List<String> topics) {}
