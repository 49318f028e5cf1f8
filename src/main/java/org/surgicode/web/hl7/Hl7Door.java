package org.surgicode.web.hl7;

import ca.uhn.hl7v2.HL7Exception;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.web.notify.Threshold;

/** The door for HL7 version 2 over HTTP: one message in, its acknowledgment out. */
@RestController
final class Hl7Door {
  private static final MediaType HL7 = new MediaType("application", "hl7-v2");

  private final Hl7Messages messages;
  private final Threshold threshold;

  Hl7Door(Hl7Messages messages, Threshold threshold) {
    this.messages = messages;
    this.threshold = threshold;
  }

  @PostMapping("/hl7/{tenant}")
  ResponseEntity<byte[]> take(@PathVariable String tenant, HttpServletRequest request)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(Frames.LARGEST + 1);
    if (body.length > Frames.LARGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    threshold.pass(tenant, request, body);
    try {
      String answer = messages.take(tenant, new String(body, StandardCharsets.ISO_8859_1));
      return ResponseEntity.ok()
          .contentType(HL7)
          .body(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (HL7Exception e) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
