package ua.viche.platform.database;

import io.vertx.sqlclient.SqlConnectOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.reactive.pool.impl.DefaultSqlClientPoolConfiguration;

/// Gives every connection the settings of the server that we rely on: the service's schema, a durable commit, an end to statements
/// that outlive their deadline. Made by Hibernate, hence public.
public final class PoolConfiguration extends DefaultSqlClientPoolConfiguration {

    /// What stands before each server setting among the settings of Hibernate.
    static final String SERVER = "viche.server.";

    private final Map<String, String> server = new HashMap<>();

    @Override
    public void configure(Map configuration) {
        super.configure(configuration);
        for (var key : configuration.keySet()) {
            if (key instanceof String name && name.startsWith(SERVER)) {
                server.put(name.substring(SERVER.length()), String.valueOf(configuration.get(key)));
            }
        }
    }

    @Override
    public SqlConnectOptions connectOptions(URI uri) {
        var options = super.connectOptions(uri);
        server.forEach(options::addProperty);
        return options;
    }
}
