package ua.viche.moderation.queue;

/// Why a decided item waits again.
public enum Reopening {
    COMPLAINT, APPEAL
}
