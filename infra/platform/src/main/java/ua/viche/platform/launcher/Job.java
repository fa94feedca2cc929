package ua.viche.platform.launcher;

import java.time.Duration;

/// Work that is repeated: the next run begins `every` after the last one ended, or after what the setting `SERVICE.jobs.NAME` says. A
/// run that fails is logged, counted and repeated.
///
/// @param name unique within the service, in lower case with dashes
/// @param once whether only one replica at a time may run it (a PostgreSQL advisory lock)
public record Job(String name, Duration every, boolean once, Runnable work) {

    /// Runs on every replica.
    public static Job everywhere(String name, Duration every, Runnable work) {
        return new Job(name, every, false, work);
    }

    /// Runs on one replica at a time.
    public static Job once(String name, Duration every, Runnable work) {
        return new Job(name, every, true, work);
    }

    /// The same at another pace.
    Job every(Duration other) {
        return new Job(name, other, once, work);
    }
}
