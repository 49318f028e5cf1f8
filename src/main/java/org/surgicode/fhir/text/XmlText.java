package org.surgicode.fhir.text;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text of an XML note. Of a CDA document the titles and narrative blocks, or its unstructured body;
 * of any other XML every text. Document types and entities are refused.
 */
final class XmlText {
  private static final int DEEPEST = 200;
  private static final Set<String> INLINE =
      Set.of("content", "sub", "sup", "linkhtml", "renderMultiMedia", "b", "i", "u", "span");

  private final XMLStreamReader xml;
  private final Lines lines = new Lines();
  private boolean cda;

  private XmlText(XMLStreamReader xml) {
    this.xml = xml;
  }

  static String extract(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    try {
      return new XmlText(factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).read();
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new UnreadableText("broken XML");
    }
  }

  private String read() throws XMLStreamException {
    int depth = 0;
    int narrative = 0; // depth at which the current title or text began
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableText("document type");
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > DEEPEST) {
            throw new UnreadableText("too deep");
          }
          if (depth == 1) {
            cda = xml.getLocalName().equals("ClinicalDocument");
          }
          if (narrative == 0 && (!cda || opensNarrative(depth))) {
            if (base64()) {
              return unstructured();
            }
            narrative = depth;
          }
          start(xml.getLocalName());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          end(xml.getLocalName());
          narrative = narrative == depth ? 0 : narrative;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (narrative > 0) {
            lines.words(xml.getText());
          }
        }
        default -> {}
      }
    }
    return lines.text();
  }

  /** A section's title and text; the header's own title is the document's. */
  private boolean opensNarrative(int depth) {
    String name = xml.getLocalName();
    return depth > 1 && (name.equals("title") || name.equals("text"));
  }

  private boolean base64() {
    return "B64".equals(xml.getAttributeValue(null, "representation"));
  }

  private String unstructured() throws XMLStreamException {
    String type = xml.getAttributeValue(null, "mediaType");
    byte[] inner = Base64.getMimeDecoder().decode(xml.getElementText());
    String contentType = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (MediaType.of(contentType, inner) == MediaType.XML) {
      throw new UnreadableText("XML in XML");
    }
    return AttachmentText.of(contentType, inner);
  }

  private void start(String name) {
    switch (name) {
      case "td", "th" -> {}
      case "br" -> lines.lineBreak();
      default -> {
        if (!INLINE.contains(name)) {
          lines.block();
        }
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "td", "th" -> lines.cell();
      case "br" -> {}
      default -> {
        if (!INLINE.contains(name)) {
          lines.block();
        }
      }
    }
  }
}
