package ua.viche.platform.http;

/// Something without which this replica should get no requests; asked by `GET /health/ready`, so it must answer within a second.
public interface HealthCheck {

    /// What is checked, in lower case with dashes: `database`.
    String name();

    boolean healthy();
}
