package ua.viche.notifications.ledger;

import java.time.LocalDate;

/// How often attempts of a day ended in one way.
///
/// @param result `sent`, `again`, `failed`, `dropped`
/// @param code of the channel's service or our own; empty where nothing went wrong
record FigureView(LocalDate day, String kind, String locale, String channel, String result, String code, long attempts) {}
