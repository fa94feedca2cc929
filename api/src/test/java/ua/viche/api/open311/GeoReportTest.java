package ua.viche.api.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.OpenData;
import ua.viche.platform.http.Json;

/// The specification, point by point: open311.github.io, GeoReport v2.
class GeoReportTest extends Open311Testing {

    @Test
    void discoveryNamesTheEndpointInBothFormats() throws Exception {
        var json = json("/discovery.json");
        var endpoint = json.path("endpoints").get(0);
        assertThat(endpoint.path("specification").asText()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.path("url").asText()).isEqualTo("https://viche.example/open311/v2");
        assertThat(endpoint.path("formats")).extracting(JsonNode::asText).containsExactly("text/xml", "application/json");
        assertThat(List.of("changeset", "contact", "key_service", "endpoints")).allMatch(json::has);

        var root = xml("/discovery.xml").getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("discovery");
        assertThat(text(root, "format")).isEqualTo("text/xml");
        assertThat(names(root)).contains("changeset", "contact", "key_service", "endpoints", "endpoint", "specification", "url",
                "type", "formats", "format");
    }

    @Test
    void servicesAreABareArrayInJsonAndElementsInXml() throws Exception {
        var services = json("/services.json");
        assertThat(services.isArray()).isTrue();
        assertThat(services).allSatisfy(service -> assertThat(fields(service)).contains("service_code", "service_name",
                "description", "metadata", "type", "keywords", "group"));
        assertThat(services).extracting(service -> service.path("type").asText()).containsOnly("realtime");

        var root = xml("/services.xml").getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("services");
        assertThat(codes(root, "service_code")).isEqualTo(codes(services, "service_code"));
    }

    @Test
    void crimeAndWhatIsNeverPublicIsNoService() {
        assertThat(codes(json("/services.json"), "service_code")).contains("street-light", "abandoned-car", "noise")
                .doesNotContain("domestic-violence", "drug-dealing", "police-complaint");
        assertMistake(app.anonymous().get(V2 + "/services/domestic-violence.json"), 404);
    }

    @Test
    void aDefinitionTellsEveryQuestion() throws Exception {
        var definition = json("/services/abandoned-car.json");
        assertThat(definition.path("service_code").asText()).isEqualTo("abandoned-car");
        var attribute = definition.path("attributes").get(1);
        assertThat(fields(attribute)).contains("variable", "code", "datatype", "required", "datatype_description", "order",
                "description", "values");
        assertThat(attribute.path("datatype").asText()).isEqualTo("multivaluelist");
        assertThat(fields(attribute.path("values").get(0))).containsExactlyInAnyOrder("key", "name");

        var root = xml("/services/abandoned-car.xml").getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("service_definition");
        assertThat(names(root)).contains("attributes", "attribute", "datatype_description", "values", "value", "key", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void mistakesAreErrorsWithCodeAndDescription(String format) throws Exception {
        var english = app.anonymous().header("Accept-Language", "en");
        assertMistake(english.get(V2 + "/services/nothing." + format), 404);
        assertMistake(english.get(V2 + "/services." + format + "?jurisdiction_id=elsewhere"), 404);
        assertMistake(english.get(V2 + "/requests/nothing." + format), 404);
        assertMistake(english.get(V2 + "/requests." + format + "?status=sleeping"), 400);
        assertMistake(english.get(V2 + "/requests." + format + "?start_date=yesterday"), 400);
        assertMistake(english.get(V2 + "/tokens/nothing." + format), 404);
        var key = key();
        assertMistake(post("/requests." + format, without(light(key), "api_key")), 403);
        assertMistake(post("/requests." + format, with(light(key), "api_key", "wrong")), 403);
        assertMistake(post("/requests." + format, without(light(key), "service_code")), 400);
        assertMistake(post("/requests." + format, with(light(key), "service_code", "nothing")), 404);
        assertMistake(post("/requests." + format, without(light(key), "description")), 400);
        assertMistake(post("/requests." + format, without(light(key), "lat")), 400);
        assertMistake(post("/requests." + format, with(light(key), "lat", "north")), 400);
        assertMistake(post("/requests." + format, with(light(key), "description", "д".repeat(4_001))), 400);
        assertMistake(post("/requests." + format, with(light(key), "attribute[colour]", "red")), 400);
        assertMistake(post("/requests." + format, with(light(key), "jurisdiction_id", "elsewhere")), 404);
        assertMistake(app.anonymous().post(V2 + "/requests." + format, Map.of("service_code", "street-light")), 400);
    }

    @Test
    void aRequestBecomesAReportAndPublicOnceModerationApproves() throws Exception {
        var received = post("/requests.json", light(key())).assertStatus(200).json();
        assertThat(received.isArray()).isTrue();
        assertThat(received.get(0).path("service_notice").asText()).contains("112");
        var id = received.get(0).path("service_request_id").asText();
        assertMistake(app.anonymous().get(V2 + "/requests/" + id + ".json"), 404);

        approve(id);

        var request = json("/requests/" + id + ".json").get(0);
        assertThat(fields(request)).contains("service_request_id", "status", "status_notes", "service_name", "service_code",
                "description", "agency_responsible", "service_notice", "requested_datetime", "updated_datetime",
                "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url");
        assertThat(request.path("status").asText()).isEqualTo("open");
        assertThat(request.path("description").asText()).isEqualTo("Не світить ліхтар");
        assertThat(OffsetDateTime.parse(request.path("requested_datetime").asText()).getOffset().getTotalSeconds()).isPositive();
        assertThat(request.toString()).doesNotContain("Олена").doesNotContain("olena").doesNotContain("50.4301");
        var root = xml("/requests/" + id + ".xml").getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("service_requests");
        assertThat(text(root, "service_request_id")).isEqualTo(id);
        assertThat(((Element) root.getFirstChild()).getTagName()).isEqualTo("request");
    }

    @Test
    void answersToQuestionsAreKeptWithTheirTypes() {
        var form = light(key());
        form.put("service_code", "abandoned-car");
        form.remove("attribute[lamps]");
        assertMistake(post("/requests.json", form), 400);
        form.put("attribute[signs][]", values("abandoned-car", "signs").getFirst());

        var id = post("/requests.json", form).assertStatus(200).json().get(0).path("service_request_id").asText();

        assertThat(sql("select origin, author from report where id = '" + id + "'").getFirst()).containsEntry("origin", "OPEN311")
                .containsEntry("author", null);
        form.put("attribute[signs][]", "no such sign");
        assertMistake(post("/requests.json", form), 400);
    }

    private List<String> values(String service, String question) {
        return StreamSupport.stream(json("/services/" + service + ".json").path("attributes").spliterator(), false)
                .filter(attribute -> attribute.path("code").asText().equals(question))
                .flatMap(attribute -> StreamSupport.stream(attribute.path("values").spliterator(), false))
                .map(value -> value.path("key").asText()).toList();
    }

    @Test
    void theAnswerInXmlHasTheId() throws Exception {
        var root = parsed(post("/requests.xml", light(key())).assertStatus(200).text()).getDocumentElement();

        assertThat(root.getTagName()).isEqualTo("service_requests");
        assertThat(text(root, "service_request_id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void theSameKeyHandsInOnce() {
        var key = key();
        var client = app.anonymous().header("Content-Type", "application/x-www-form-urlencoded").idempotent("fms-31415");

        var first = client.post(V2 + "/requests.json", encoded(light(key))).assertStatus(200).text();
        assertThat(together(3, () -> client.post(V2 + "/requests.json", encoded(light(key))).assertStatus(200).text()))
                .containsOnly(first);
        assertThat(post("/requests.json", light(key)).text()).isNotEqualTo(first);
    }

    @Test
    void aTokenLeadsToItsRequest() throws Exception {
        var key = key();
        var id = post("/requests.json", light(key)).json().get(0).path("service_request_id").asText();

        assertThat(json("/tokens/" + id + ".json?api_key=" + key).get(0).path("service_request_id").asText()).isEqualTo(id);
        assertThat(text(xml("/tokens/" + id + ".xml?api_key=" + key).getDocumentElement(), "token")).isEqualTo(id);
        assertMistake(app.anonymous().get(V2 + "/tokens/" + id + ".json"), 404);
        assertMistake(app.anonymous().get(V2 + "/tokens/" + id + ".json?api_key=" + key()), 404);
    }

    @Test
    void theListIsFilteredAndNeverLongerThanNinetyDays() {
        var light = published(app.citizen(), body("street-light", "Темно", Map.of("lamps", 2)));
        var noise = published(app.citizen(), noise());
        var officer = officer();
        assertThat(ids("/requests.json")).contains(light, noise);
        assertThat(ids("/requests.json?service_code=noise")).contains(noise).doesNotContain(light);
        assertThat(ids("/requests.json?service_code=noise,street-light")).contains(noise, light);
        assertThat(ids("/requests.json?status=closed")).doesNotContain(noise, light);
        assertThat(ids("/requests.json?status=open")).contains(noise, light);
        assertThat(ids("/requests.json?jurisdiction_id=demo-1")).contains(noise, light);
        assertThat(ids("/requests.json?service_request_id=" + light)).containsExactly(light);
        assertThat(ids("/requests.json?end_date=2026-11-20T00:00:00Z")).isEmpty();
        assertThat(ids("/requests.json?start_date=2026-11-20T00:00:00%2B02:00")).contains(noise, light);
        clock.advance(Duration.ofDays(91));
        assertThat(ids("/requests.json")).doesNotContain(light, noise);
        clock.advance(Duration.ofDays(-91));
        assertThat(officer).isNotNull();
    }

    private List<String> ids(String path) {
        var ids = new ArrayList<String>();
        json(path).forEach(request -> ids.add(request.path("service_request_id").asText()));
        return ids;
    }

    @Test
    void privateReportsAreNeverSeen() {
        var confidential = submit(app.citizen(), with(noise(), "private", true));
        var waiting = submit(app.citizen(), noise());

        for (var id : List.of(confidential, waiting)) {
            assertMistake(app.anonymous().get(V2 + "/requests/" + id + ".json"), 404);
            assertThat(ids("/requests.json?service_request_id=" + id)).isEmpty();
            assertThat(app.anonymous().get(V2 + "/requests.json").text()).doesNotContain(id);
        }
    }

    @Test
    void updatesArePostedOnceAndReadByEverybody() throws Exception {
        var key = key();
        var id = post("/requests.json", light(key)).json().get(0).path("service_request_id").asText();
        var update = Map.of("api_key", key, "service_request_id", id, "update_id", "77", "description", "Ще не світить", "status",
                "OPEN", "updated_datetime", "2026-11-23T12:00:00+02:00");

        var posted = post("/servicerequestupdates.json", update).assertStatus(200).json();
        assertThat(posted.get(0).path("update_id").asText()).isEqualTo("77");
        post("/servicerequestupdates.xml", update).assertStatus(200);
        assertThat(sql("select id from report_entry where kind = 'MESSAGE' and report = '" + id + "'")).hasSize(1);
        assertMistake(post("/servicerequestupdates.json", with(update, "api_key", key())), 404);
        assertMistake(post("/servicerequestupdates.json", without(update, "update_id")), 400);

        var root = xml("/servicerequestupdates.xml?start_date=2026-11-01T00:00:00Z&end_date=2026-12-01T00:00:00Z")
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("service_request_updates");
        assertThat(json("/servicerequestupdates.json").toString()).doesNotContain("Ще не світить");
    }

    @Test
    void aRevokedKeyIsNoKey() {
        var admin = app.staff("admin");
        var issued = admin.post("/v1/open311/keys", Map.of("name", "Місто")).assertStatus(201);
        assertThat(admin.get("/v1/open311/keys").assertStatus(200).text()).contains("Місто").doesNotContain(issued.text("/key"));
        app.citizen().post("/v1/open311/keys", Map.of("name", "x")).assertProblem(403, "forbidden");

        admin.delete("/v1/open311/keys/" + issued.text("/id")).assertStatus(204);

        assertMistake(post("/requests.json", light(issued.text("/key"))), 403);
    }

    @Test
    void theSamplesOfOtherInstallationsHaveNoFieldThatIsMissingHere() throws Exception {
        var samples = OpenData.at("open311");
        published(app.citizen(), noise());
        var ours = names(xml("/requests.xml").getDocumentElement());
        var theirs = names(parsed(Files.readString(samples.resolve("node-open311-service-requests.xml"))).getDocumentElement());
        assertThat(ours).containsAll(theirs);

        var services = Json.mapper().readTree(Files.readString(samples.resolve("open311status-service_list.json")));
        assertThat(fields(json("/services.json").get(0))).containsAll(fields(services.get(0)));
        var definition = parsed(Files.readString(samples.resolve("node-open311-dc-services-S0301.xml"))).getDocumentElement();
        assertThat(names(xml("/services/abandoned-car.xml").getDocumentElement())).containsAll(names(definition));
    }

    private void approve(String id) {
        moderate(id, DecisionMade.Action.APPROVE);
        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get(V2 + "/requests/" + id + ".json").assertStatus(200));
    }

    private static void assertMistake(Answer answer, int code) {
        answer.assertStatus(code);
        if (answer.header("Content-Type").startsWith("application/json")) {
            assertThat(answer.json().get(0).path("code").asInt()).as(answer.text()).isEqualTo(code);
            assertThat(answer.json().get(0).path("description").asText()).isNotBlank();
        } else {
            assertThat(answer.text()).contains("<errors><error><code>" + code + "</code><description>");
        }
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new java.util.LinkedHashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> form, String name) {
        var less = new java.util.LinkedHashMap<>(form);
        less.remove(name);
        return less;
    }

    private static Set<String> fields(JsonNode node) {
        var fields = new TreeSet<String>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static Set<String> codes(JsonNode list, String field) {
        var codes = new TreeSet<String>();
        list.forEach(one -> codes.add(one.path(field).asText()));
        return codes;
    }

    private static Set<String> codes(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return new TreeSet<>(Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> found.item(i).getTextContent())
                .toList());
    }

    private static String text(Element root, String name) {
        return root.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Set<String> names(Element element) {
        var names = new HashSet<String>();
        collect(element, names);
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        if (node instanceof Element element) {
            names.add(element.getTagName());
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, names);
        }
    }
}
