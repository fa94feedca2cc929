package ua.viche.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lettuce as Viche wants it: two threads, a bounded queue, nothing kept for later while Redis is away, back within a second.
final class LettuceClient {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private static final int QUEUE = 10_000;

    static ClientResources resources() {
        return DefaultClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2)
                .reconnectDelay(Delay.exponential(Duration.ofMillis(50), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS))
                .build();
    }

    static RedisClient create(ClientResources resources) {
        var client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder().autoReconnect(true).disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(QUEUE).timeoutOptions(TimeoutOptions.enabled())
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(KeepAliveOptions.builder().enable()
                                .idle(Duration.ofSeconds(10)).interval(Duration.ofSeconds(5)).count(3).build())
                        .build())
                .build());
        return client;
    }

    private LettuceClient() {}
}
