package ua.viche.api.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ua.viche.platform.http.Json;

/// An answer of GeoReport v2 in both formats. A list is a bare array in JSON and an element full of elements in XML; within it
/// `attributes` are full of `attribute`, and so on.
///
/// @param root the XML element
/// @param element of the elements of a list
/// @param content an array, or an object
record Document(String root, String element, JsonNode content) {

    static Document list(String root, String element, Object list) {
        return new Document(root, element, Json.mapper().valueToTree(list));
    }

    static Document object(String root, Object object) {
        return new Document(root, "", Json.mapper().valueToTree(object));
    }

    byte[] in(Format format) {
        return switch (format) {
            case JSON -> Json.text(content).getBytes(StandardCharsets.UTF_8);
            case XML -> xml();
        };
    }

    private byte[] xml() {
        try {
            var out = new ByteArrayOutputStream();
            var writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("utf-8", "1.0");
            write(writer, root, content, element);
            writer.writeEndDocument();
            writer.close();
            return out.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(XMLStreamWriter writer, String name, JsonNode node, String element) throws XMLStreamException {
        writer.writeStartElement(name);
        if (node instanceof ArrayNode array) {
            for (var one : array) {
                write(writer, element, one, "");
            }
        } else if (node.isObject()) {
            for (var field : node.properties()) {
                write(writer, field.getKey(), field.getValue(), singular(field.getKey()));
            }
        } else if (!node.isNull()) {
            writer.writeCharacters(printable(node.asText()));
        }
        writer.writeEndElement();
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /// XML 1.0 has no way to write other control characters.
    private static String printable(String text) {
        return text.codePoints().filter(c -> c == '\n' || c == '\r' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
