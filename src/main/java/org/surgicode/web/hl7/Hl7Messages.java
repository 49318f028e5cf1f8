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

  private final HapiContext context;
  private final WorkQueue queue;
  private final MessageNumbers numbers;

  /** Takes messages for the tenants of a queue. */
  public Hl7Messages(WorkQueue queue, MessageNumbers numbers) {
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
        queue.enqueue(Work.poll(tenant, Reason.HL7, null));
        numbers.keep(tenant, name);
      }
      return answer(message, AcknowledgmentCode.AA, null);
    } catch (RuntimeException e) {
      LOG.warn("A message could not be stored: {}", e.getClass().getSimpleName());
      return answer(
          message, AcknowledgmentCode.AE, "The message could not be stored; send it again.");
    }
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
