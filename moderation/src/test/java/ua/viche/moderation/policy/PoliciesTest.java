package ua.viche.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.moderation.Moderation;
import ua.viche.moderation.OneModeration;

@ExtendWith(OneModeration.class)
class PoliciesTest {

    private final Moderation given;

    PoliciesTest(Moderation given) {
        this.given = given;
    }

    @Test
    void aPetitionToTheStateIsRefusedOnTheGroundsOfTheLawAlone() {
        for (var body : List.of("ua-president", "ua-cabinet", "ua-parliament")) {
            assertThat(codes("?body=" + body)).containsExactly("constitutional-order", "territorial-integrity", "war-propaganda",
                    "violence", "hatred", "terrorism", "rights-and-freedoms", "requirements", "military-information");
        }
    }

    @Test
    void otherBodiesAndOtherKindsHaveTheHousesRulesToo() {
        assertThat(codes("?body=demo")).contains("duplicate", "personal-data", "offensive", "advert", "off-topic", "fake-name",
                "military-information", "war-propaganda");
        assertThat(codes("?body=ua-cabinet&kind=comment")).contains("offensive");
        assertThat(codes("")).containsAll(codes("?body=demo")).containsAll(codes("?body=ua-president"));
    }

    @Test
    void aPolicySpeaksTheReadersLanguageAndNamesItsLaw() {
        var path = "/moderation/v1/policies?body=ua-president";
        var uk = given.moderator().get(path).assertStatus(200);
        var en = given.moderator().header("Accept-Language", "en-GB, uk;q=0.5").get(path).assertStatus(200);

        assertThat(uk.header("Content-Language")).isEqualTo("uk");
        assertThat(uk.text("/items/2/name")).isEqualTo("Пропаганда війни");
        assertThat(uk.text("/items/2/law")).isEqualTo("Закон України «Про звернення громадян», ст. 23-1");
        assertThat(en.header("Content-Language")).isEqualTo("en");
        assertThat(en.text("/items/2/name")).isEqualTo("War propaganda");
        assertThat(en.text("/items/2/law")).contains("art. 23-1");
    }

    private List<String> codes(String query) {
        return given.moderator().get("/moderation/v1/policies" + query).assertStatus(200).items().stream()
                .map(policy -> policy.path("code").asText())
                .toList();
    }
}
