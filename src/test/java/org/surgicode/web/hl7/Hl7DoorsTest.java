package org.surgicode.web.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.hl7v2.HL7Exception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.store.Database;

/** Messages of HL7 version 2 as an integration engine sends them. */
class Hl7DoorsTest {
  private final Database database = Database.inMemory();
  private final WorkQueue queue = database.queue();
  private final Hl7Messages messages = new Hl7Messages(queue, database.messages());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSignedNoteIsAcknowledgedWhenItsJobIsStored() throws Exception {
    String answer = messages.take("hospital", message("MDM^T02^MDM_T02", "17"));

    assertThat(answer).contains("MSA|AA|17");
    assertThat(queue.list("hospital", Job.State.WAITING, 0, 10))
        .extracting(job -> job.work().kind(), job -> job.work().reason())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Work.Kind.POLL, Reason.HL7));
  }

  @Test
  void theSameMessageAgainIsAcknowledgedAndMakesNoOtherJob() throws Exception {
    messages.take("hospital", message("ORU^R01^ORU_R01", "18"));
    assertThat(database.messages().known("hospital", "LAB/18")).isTrue();
    assertThat(database.messages().known("elsewhere", "LAB/18")).isFalse();

    assertThat(messages.take("hospital", message("ORU^R01^ORU_R01", "18"))).contains("MSA|AA|18");

    assertThat(queue.list("hospital", null, 0, 10)).hasSize(1);
  }

  @Test
  void whatCanNeverBeTakenIsRejectedAndWhatIsNoMessageIsNoneAndNothingIsRepeated()
      throws Exception {
    assertThat(messages.take("hospital", message("ADT^A01^ADT_A01", "19")))
        .contains("MSA|AR|19")
        .doesNotContain("DOE");
    assertThat(messages.take("hospital", message("ORU^R01^ORU_R01", ""))).contains("MSA|AR");
    assertThatThrownBy(() -> messages.take("hospital", "hello")).isInstanceOf(HL7Exception.class);
    assertThat(queue.list("hospital", null, 0, 10)).isEmpty();
  }

  @Test
  void aMessageThatCouldNotBeStoredIsToBeSentAgain() throws Exception {
    database.close();

    assertThat(messages.take("hospital", message("ORU^R01^ORU_R01", "20"))).contains("MSA|AE|20");
  }

  @Test
  void anEngineSendsOneMessageAfterTheOtherOverMllp() throws Exception {
    try (MllpDoor door = new MllpDoor("127.0.0.1", 0, "hospital", messages);
        Socket engine = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      for (String number : List.of("1", "2")) {
        Frames.write(engine.getOutputStream(), message("MDM^T02^MDM_T02", number));
        assertThat(Frames.read(engine.getInputStream())).contains("MSA|AA|" + number);
      }
    }
    assertThat(queue.list("hospital", null, 0, 10)).hasSize(1);
  }

  @Test
  void whoSendsNoFrameIsHungUp() throws IOException {
    try (MllpDoor door = new MllpDoor("127.0.0.1", 0, "hospital", messages);
        Socket stranger = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      stranger
          .getOutputStream()
          .write("GET / HTTP/1.1\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

      assertThat(Frames.read(stranger.getInputStream())).isNull();
    }
  }

  private static String message(String type, String number) {
    return "MSH|^~\\&|LAB|HOSPITAL|SURGICODE|X|20260401101500||"
        + type
        + "|"
        + number
        + "|P|2.5\rPID|1||12345^^^H^MR||DOE^JANE\r";
  }
}
