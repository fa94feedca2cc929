package ua.viche.platform.http;

import java.util.List;
import ua.viche.platform.launcher.Feature;

/// Routes that take longer bodies than `http.max-body`, for instance uploads. They read them as streams.
public interface LongBody {

    /// Longest body of a request to one of them, in bytes; more is a 413 problem.
    long longestBody();

    /// How long the body of a request to a path may be: what its mount says, or the usual.
    static long limit(List<Feature.Mount> mounts, String path, long usual) {
        return mounts.stream().filter(mount -> path.equals(mount.path()) || path.startsWith(mount.path() + "/"))
                .map(Feature.Mount::routes).filter(LongBody.class::isInstance)
                .mapToLong(routes -> ((LongBody) routes).longestBody())
                .findFirst().orElse(usual);
    }
}
