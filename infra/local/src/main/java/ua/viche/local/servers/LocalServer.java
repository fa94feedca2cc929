package ua.viche.local.servers;

/// A server that lives and dies with the local run. Starting again after a stop keeps its data and its address.
public interface LocalServer {

    /// What a person calls it: `PostgreSQL`.
    String name();

    /// Where it answers, for instance `redis://127.0.0.1:6379`; known before it starts.
    String address();

    /// Returns when it answers.
    ///
    /// @throws LocalServerException if it does not
    void start();

    /// Returns when it has gone; does nothing to one that does not run.
    void stop();
}
