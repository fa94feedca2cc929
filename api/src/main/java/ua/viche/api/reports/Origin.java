package ua.viche.api.reports;

/// How a report came.
public enum Origin {
    APP, ANONYMOUS, OPEN311
}
