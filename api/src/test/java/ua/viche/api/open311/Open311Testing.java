package ua.viche.api.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import ua.viche.api.reports.ReportsTesting;
import ua.viche.local.harness.Answer;

/// Partners with a key.
abstract class Open311Testing extends ReportsTesting {

    static final String V2 = "/open311/v2";

    @Override
    protected Map<String, String> settings() {
        var settings = new TreeMap<>(super.settings());
        settings.put("api.open311.address", "https://viche.example");
        settings.put("api.open311.look", "100ms");
        settings.put("api.open311.per-minute", "1000");
        return settings;
    }

    String key() {
        return app.staff("admin").post("/v1/open311/keys", Map.of("name", "FixMyStreet")).assertStatus(201).text("/key");
    }

    /// A light that is out, with everything that must be said.
    static Map<String, String> light(String key) {
        var form = new LinkedHashMap<String, String>();
        form.put("api_key", key);
        form.put("service_code", "street-light");
        form.put("lat", "50.4301");
        form.put("long", "30.4602");
        form.put("description", "Не світить ліхтар");
        form.put("attribute[lamps]", "2");
        form.put("first_name", "Олена");
        form.put("email", "olena@example.org");
        return form;
    }

    Answer post(String path, Map<String, String> form) {
        return app.anonymous().header("Content-Type", "application/x-www-form-urlencoded").post(V2 + path, encoded(form));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode json(String path) {
        return app.anonymous().header("Accept-Language", "en").get(V2 + path).assertStatus(200).json();
    }

    Document xml(String path) throws Exception {
        return parsed(app.anonymous().header("Accept-Language", "en").get(V2 + path).assertStatus(200).text());
    }

    static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
