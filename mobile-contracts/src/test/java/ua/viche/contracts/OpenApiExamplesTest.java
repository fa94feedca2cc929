package ua.viche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OpenApiExamplesTest {

    private static final OpenApi API = new OpenApi();
    private static final JsonSchemas SCHEMAS = new JsonSchemas(Map.of(OpenApi.IRI, API.document().toString()));

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatItsSchemaSays() {
        return API.objects().entrySet().stream()
                .flatMap(entry -> examples(entry.getKey(), entry.getValue()).entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(example.getKey(),
                                () -> assertThat(SCHEMAS.mistakes(schemaOf(entry.getKey(), entry.getValue()), example.getValue()))
                                        .isEmpty())));
    }

    @Test
    void everyObjectThatIsSentOrAnsweredHasAnExample() {
        var without = API.at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().path("type").asText().equals("object") && !schema.getValue().has("examples"))
                .map(Entry::getKey).collect(Collectors.toSet());

        assertThat(without).as("made of parts that have examples").isSubsetOf(Set.of("Problem", "FieldError", "Signature",
                "ProcedurePage", "PetitionPage", "DevicePage", "FollowPage", "ItemPage", "DecisionPage", "PolicyPage",
                "NetworkRulePage", "AnomalyPage", "CorrectionPage", "CorrectionRulePage", "PublicCorrectionPage",
                "CompletionPage", "CourseRowPage", "BookingPage", "SchoolClassPage", "LessonPage", "SchoolRowPage",
                "RecommendationPage", "AdvisoryMeetingPage", "SeatApplicationPage", "AdvisoryGroupRowPage",
                "PlanCommentPage", "CommitmentEntryPage", "CommitmentPage", "AutomaticPolicyPage",
                "StatementPage", "PublicStatementPage", "AppealPage", "AuditPage"));
    }

    @Test
    void aWrongExampleIsFound() {
        var schema = OpenApi.IRI + "#/components/schemas/Count";

        assertThat(SCHEMAS.mistakes(schema, API.at("/components/schemas/Receipt/examples/0"))).isNotEmpty();
    }

    private static String schemaOf(String pointer, JsonNode holder) {
        return OpenApi.IRI + "#" + (holder.has("schema") ? pointer + "/schema" : pointer);
    }

    /// Examples of a media type, parameter or header (`example`, `examples: {name: {value}}`) or of a schema (`examples: […]`).
    private static Map<String, JsonNode> examples(String pointer, JsonNode holder) {
        var examples = new LinkedHashMap<String, JsonNode>();
        if (holder.has("schema") && holder.has("example")) {
            examples.put(pointer + "/example", holder.get("example"));
        }
        if (holder.has("schema")) {
            holder.path("examples").properties()
                    .forEach(entry -> examples.put(pointer + "/examples/" + entry.getKey(), entry.getValue().get("value")));
        } else if (holder.path("examples").isArray()) {
            for (int i = 0; i < holder.get("examples").size(); i++) {
                examples.put(pointer + "/examples/" + i, holder.get("examples").get(i));
            }
        }
        return examples;
    }
}
