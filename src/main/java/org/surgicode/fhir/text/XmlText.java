package org.surgicode.fhir.text;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.surgicode.casefile.UnreadReason;

/**
 * Text of an XML note. Of a CDA document the titles and narrative blocks, or its unstructured body;
 * of any other XML every text. Document types and entities are refused.
 */
final class XmlText {
  private static final int DEEPEST = 200;
  private static final Set<String> NARRATIVE = Set.of("title", "text");

  /** Elements whose title or text is for a reader; other texts of a CDA document repeat them. */
  private static final Set<String> HOLDERS = Set.of("ClinicalDocument", "section", "nonXMLBody");

  private static final Set<String> INLINE =
      Set.of("content", "sub", "sup", "linkhtml", "renderMultiMedia", "b", "i", "u", "span");

  private final XMLStreamReader xml;
  private final Lines lines = new Lines();
  private final Deque<String> path = new ArrayDeque<>();
  private boolean cda;
  private int narrative; // depth at which the current title or text began, 0 outside
  private int withdrawn; // depth at which deleted words began, 0 outside

  private XmlText(XMLStreamReader xml) {
    this.xml = xml;
  }

  static String extract(String contentType, byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return new XmlText(factory.createXMLStreamReader(decoded(contentType, bytes))).read();
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new UnreadableText(UnreadReason.BROKEN);
    }
  }

  /** Decoded here, because the parser would report malformed bytes on standard error. */
  private static Reader decoded(String contentType, byte[] bytes) {
    String declared = contentType.contains(";") ? contentType : "; " + declaration(bytes);
    String text = PlainText.decode(declared, bytes);
    return new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  /** {@code charset=…} as the XML declaration says it; empty when it does not. */
  private static String declaration(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE) {
      return "charset=UTF-16";
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    int start = head.indexOf("encoding=");
    int end = head.indexOf("?>");
    if (!head.startsWith("<?xml") || start < 0 || end < start) {
      return "";
    }
    String quoted = head.substring(start + "encoding=".length(), end).strip();
    int close = quoted.length() > 1 ? quoted.indexOf(quoted.charAt(0), 1) : -1;
    return close < 0 ? "" : "charset=" + quoted.substring(1, close);
  }

  private String read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableText(UnreadReason.UNSAFE);
        case XMLStreamConstants.START_ELEMENT -> {
          if (opens() && base64()) {
            return unstructured();
          }
          layout(xml.getLocalName(), true);
        }
        case XMLStreamConstants.END_ELEMENT -> closes();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (narrative > 0 && withdrawn == 0) {
            lines.words(xml.getText());
          }
        }
        default -> {}
      }
    }
    return lines.text();
  }

  /** Enters an element; whether words for a reader begin here. */
  private boolean opens() {
    String name = xml.getLocalName();
    String parent = path.isEmpty() ? "" : path.peek();
    path.push(name);
    if (path.size() > DEEPEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    if (path.size() == 1) {
      cda = name.equals("ClinicalDocument");
    }
    if (withdrawn == 0 && "delete".equals(xml.getAttributeValue(null, "revised"))) {
      withdrawn = path.size();
    }
    if (narrative == 0 && (!cda || (NARRATIVE.contains(name) && HOLDERS.contains(parent)))) {
      narrative = path.size();
      return true;
    }
    return false;
  }

  private void closes() {
    layout(xml.getLocalName(), false);
    narrative = narrative == path.size() ? 0 : narrative;
    withdrawn = withdrawn == path.size() ? 0 : withdrawn;
    path.pop();
  }

  private boolean base64() {
    return "B64".equals(xml.getAttributeValue(null, "representation"));
  }

  private String unstructured() throws XMLStreamException {
    String type = xml.getAttributeValue(null, "mediaType");
    byte[] inner = Base64.getMimeDecoder().decode(xml.getElementText());
    String contentType = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (MediaType.of(contentType, inner) == MediaType.XML) {
      throw new UnreadableText(UnreadReason.UNSAFE);
    }
    return AttachmentText.parsed(MediaType.of(contentType, inner), contentType, inner);
  }

  private void layout(String element, boolean opening) {
    switch (element) {
      case "td", "th" -> {
        if (!opening) {
          lines.cell();
        }
      }
      case "tr" -> lines.row();
      case "br" -> {
        if (opening) {
          lines.lineBreak();
        }
      }
      default -> {
        if (!INLINE.contains(element)) {
          lines.block();
        }
      }
    }
  }
}
