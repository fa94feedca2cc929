package ua.viche.platform.launcher;

import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.stream.Stream;
import ua.viche.platform.events.Subscription;

/// What one feature brings: routes, what it listens to, what it does by the clock, what must be closed.
public record Feature(List<Mount> mounts, List<Subscription<?>> subscriptions, List<Job> jobs, List<AutoCloseable> resources) {

    /// Routes under a path.
    public record Mount(String path, HttpService routes) {}

    /// A feature that so far brings nothing.
    public static Feature empty() {
        return new Feature(List.of(), List.of(), List.of(), List.of());
    }

    /// A feature with routes under a path.
    public static Feature at(String path, HttpService routes) {
        return empty().with(path, routes);
    }

    /// Also these routes; several services may share a path.
    public Feature with(String path, HttpService routes) {
        return new Feature(plus(mounts, new Mount(path, routes)), subscriptions, jobs, resources);
    }

    /// Also listens.
    public Feature listening(Subscription<?> subscription) {
        return new Feature(mounts, plus(subscriptions, subscription), jobs, resources);
    }

    /// Also runs a job.
    public Feature running(Job job) {
        return new Feature(mounts, subscriptions, plus(jobs, job), resources);
    }

    /// Also has something to close when the service stops; closed in reverse order.
    public Feature closing(AutoCloseable resource) {
        return new Feature(mounts, subscriptions, jobs, plus(resources, resource));
    }

    private static <T> List<T> plus(List<? extends T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).<T>map(element -> element).toList();
    }
}
