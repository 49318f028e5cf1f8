package org.surgicode.ehr;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.gclient.IEntityResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Binary;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Fetches one attachment, whether the EHR sends its bytes or a Binary resource around them. */
final class BinaryFetch {
  private final Talk talk;
  private final IParser json;

  BinaryFetch(Talk talk, IParser json) {
    this.talk = talk;
    this.json = json;
  }

  /**
   * @param what name for the sentence, for example {@code Binary/123}
   * @param contentType media type that the document announces, null when it does not
   * @return the content with its media type; empty when the EHR keeps no bytes of it
   * @throws EhrProblem NOT_FOUND when the EHR has lost it, INCOMPLETE when it is larger than the
   *     limit, REFUSED when this software may not read it
   */
  Optional<Binary> fetch(URI address, String what, @Nullable String contentType) {
    String wanted = contentType == null || contentType.isBlank() ? "text/plain" : contentType;
    IEntityResult answer = talk.exchange().bytes(what, address, wanted);
    Binary binary = read(answer, what, wanted);
    return binary.hasData() ? Optional.of(binary) : Optional.empty();
  }

  private Binary read(IEntityResult answer, String what, String wanted) {
    byte[] bytes = bytes(answer);
    String sent = header(answer.getHeaders());
    String kind = sent.toLowerCase(Locale.ROOT);
    boolean wrapped =
        kind.startsWith("application/fhir+json")
            || (kind.startsWith("application/json") && !wanted.startsWith("application/json"));
    if (!wrapped) {
      boolean unnamed = sent.isEmpty() || kind.startsWith("application/octet-stream");
      var binary = new Binary();
      binary.setContentType(unnamed ? wanted : sent).setData(bytes);
      return binary;
    }
    try {
      var text = new String(bytes, StandardCharsets.UTF_8);
      if (json.parseResource(text) instanceof Binary binary) {
        return binary;
      }
    } catch (DataFormatException e) {
      // Its words may be the patient's: the sentence below says enough.
    }
    throw talk.sentences().about(Kind.UNREADABLE_ANSWER, what);
  }

  private static byte[] bytes(IEntityResult answer) {
    try (var in = answer.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(Map<String, List<String>> headers) {
    return headers.getOrDefault("content-type", List.of()).stream().findFirst().orElse("").strip();
  }
}
