package ua.viche.local.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class StackTest {

    private static final Stack STACK = Stack.shared();

    @Test
    void postgresComesBackFromAnOutageWithItsData() throws SQLException {
        execute("create table outage (id int)");

        STACK.postgres().stop();
        STACK.postgres().start();

        execute("insert into outage values (1)");
    }

    @Test
    void kafkaComesBackFromAnOutageWithItsTopics() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("outage", 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }

        STACK.kafka().stop();
        STACK.kafka().start();

        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("outage");
        }
    }

    @Test
    void redisComesBackFromAnOutage() {
        STACK.redis().stop();
        STACK.redis().start();
    }

    @Test
    void issuersShowTheKeyThatTheirTokensNeed() {
        for (var issuer : List.of("eid", "diia", "staff", "firebase")) {
            var answer = Client.of(STACK.issuers().address()).get("/" + issuer + "/jwks");

            assertThat(answer.assertStatus(200).json().at("/keys/0/kid").asText()).isEqualTo(issuer);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = STACK.postgres().connect("viche"); var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static Admin admin() {
        var properties = new Properties();
        properties.put("bootstrap.servers", STACK.kafka().address());
        return Admin.create(properties);
    }
}
