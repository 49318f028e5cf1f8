package org.surgicode.web.hl7;

import ca.uhn.hl7v2.AcknowledgmentCode;
import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.util.idgenerator.NanoTimeGenerator;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.review.work.MessageNumbers;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;

/**
 * Takes messages, one at a time from each sender. The acknowledgment is positive only when the job
 * is stored; the same message (MSH-10) again is acknowledged and makes no other.
 */
public final class Hl7Messages {
  private static final Logger LOG = LoggerFactory.getLogger(Hl7Messages.class);
  private static final Set<String> TAKEN = Set.of("MDM", "ORU");
  private static final int LONGEST_NUMBER = 199;
  private static final int MOST_IDENTIFIERS = 10;

  private final HapiContext context;
  private final WorkQueue queue;
  private final MessageNumbers numbers;
  private final NamedPatients patients;

  /** Takes messages for the tenants of a queue. */
  public Hl7Messages(WorkQueue queue, MessageNumbers numbers, NamedPatients patients) {
    this.patients = patients;
    this.queue = queue;
    this.numbers = numbers;
    this.context = new DefaultHapiContext(new GenericModelClassFactory());
    // The library's own generator counts in a file of the working directory.
    context.getParserConfiguration().setIdGenerator(new NanoTimeGenerator());
    context.setValidationContext(ValidationContextFactory.noValidation());
  }

  /**
   * Takes one message.
   *
   * @param text in the encoding with bars
   * @return the acknowledgment: AA when the job is stored, AR when the message can never be taken,
   *     AE when it should be sent again
   * @throws HL7Exception when the text is no message at all
   */
  public String take(String tenant, String text) throws HL7Exception {
    Message message = context.getPipeParser().parse(text.replace("\r\n", "\r").replace('\n', '\r'));
    Terser terser = new Terser(message);
    String type = String.valueOf(terser.get("/MSH-9-1"));
    String number = String.valueOf(terser.get("/MSH-10"));
    String sender = String.valueOf(terser.get("/MSH-3-1"));
    if (!TAKEN.contains(type)) {
      return answer(message, AcknowledgmentCode.AR, "Only MDM and ORU messages are taken here.");
    }
    String name = sender + "/" + number;
    if (number.isBlank() || number.equals("null") || name.length() > LONGEST_NUMBER) {
      return answer(message, AcknowledgmentCode.AR, "The message needs a control id (MSH-10).");
    }
    try {
      if (!numbers.known(tenant, name)) {
        queue.enqueueAll(works(tenant, terser));
        numbers.keep(tenant, name);
      }
      return answer(message, AcknowledgmentCode.AA, null);
    } catch (RuntimeException e) {
      LOG.warn("A message could not be stored: {}", e.getClass().getSimpleName());
      return answer(
          message, AcknowledgmentCode.AE, "The message could not be stored; send it again.");
    }
  }

  /** What concerns the named patients; whatever changed when nobody is named. */
  private List<Work> works(String tenant, Terser terser) throws HL7Exception {
    List<String> named = patients.of(tenant, identifiers(terser));
    return named.isEmpty()
        ? List.of(Work.poll(tenant, Reason.HL7, null))
        : named.stream().map(p -> Work.find(tenant, p, Reason.HL7, null)).toList();
  }

  private static List<NamedPatients.Identifier> identifiers(Terser terser) throws HL7Exception {
    List<NamedPatients.Identifier> found = new ArrayList<>();
    for (int i = 0; i < MOST_IDENTIFIERS; i++) {
      String number = part(terser, i, 1);
      if (!number.isEmpty()) {
        found.add(new NamedPatients.Identifier(number, part(terser, i, 4), part(terser, i, 5)));
      }
    }
    return found;
  }

  private static String part(Terser terser, int repetition, int part) throws HL7Exception {
    String said = terser.get("/.PID-3(" + repetition + ")-" + part);
    return said == null ? "" : said.strip();
  }

  private static String answer(Message message, AcknowledgmentCode code, @Nullable String why)
      throws HL7Exception {
    try {
      Message answer = message.generateACK(code, null);
      if (why != null) {
        new Terser(answer).set("/MSA-3", why);
      }
      return answer.encode();
    } catch (IOException e) {
      throw new HL7Exception("No acknowledgment could be made", e);
    }
  }
}
