package org.surgicode.web.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.hl7v2.HL7Exception;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.criteria.Families;
import org.surgicode.ehr.smart.Keys;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.store.Database;
import org.surgicode.web.DirectedEhr;

/** Messages of HL7 version 2 as an integration engine sends them. */
class Hl7DoorsTest {
  @TempDir private Path folder;
  private final Database database = Database.inMemory();
  private final WorkQueue queue = database.queue();
  private final Hl7Messages messages = Hl7Doings.of(database);

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
  void aMessageThatNamesItsPatientConcernsThatPatientAlone() throws Exception {
    var ehr = new DirectedEhr();
    ehr.patients.put("urn:oid:1.2.3|4711", "Patient/p7");
    var files = ConfigFiles.packaged();
    var reviewer =
        new CaseReviewer(NoteReader.load(files), Families.load(files, "cpt-63300", "0.1.0"));
    var desk = new ReviewDesk(ehr, reviewer, ehr, database.reviews("hospital"));
    var patients =
        new NamedPatients(
            tenant -> desk, Map.of("hospital", Map.of("HOSP", "urn:oid:1.2.3", "FHIR", "id")));
    var named = new Hl7Messages(queue, database.messages(), patients);

    named.take("hospital", of("21", "4711^^^HOSP^MR"));
    named.take("hospital", of("22", "x^^^OTHER^XX~p9^^^EHR^FHIR"));
    assertThat(subjects()).containsExactlyInAnyOrder("Patient/p7", "Patient/p9");

    named.take("hospital", of("23", "4712^^^HOSP^MR"));
    assertThat(subjects()).contains("Worklist/all").noneMatch(s -> s.contains("4712"));
  }

  private List<String> subjects() {
    return queue.list("hospital", null, 0, 10).stream().map(job -> job.work().subject()).toList();
  }

  private static String of(String number, String identifiers) {
    return message("MDM^T02^MDM_T02", number).replaceAll("PID\\|[^\r\n]*", "PID|1||" + identifiers);
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
    var figures = new SimpleMeterRegistry();
    Metrics.addRegistry(figures);
    try (MllpDoor door = new MllpDoor("127.0.0.1", 0, "hospital", messages, MllpSockets.plain());
        Socket engine = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      for (String number : List.of("1", "2")) {
        Frames.write(engine.getOutputStream(), message("MDM^T02^MDM_T02", number));
        assertThat(Frames.read(engine.getInputStream())).contains("MSA|AA|" + number);
      }
    }
    assertThat(queue.list("hospital", null, 0, 10)).hasSize(1);
    Metrics.removeRegistry(figures);
    assertThat(figures.get("surgicode.door").tag("door", "mllp").timer().count()).isPositive();
  }

  @Test
  void overTlsOnlyAKnownSenderIsListenedTo() throws Exception {
    Path own = folder.resolve("own.p12");
    Path other = folder.resolve("other.p12");
    Keys.addEc(own, "own");
    Keys.addEc(other, "other");
    var sockets = new MllpSockets(own, Keys.PASSWORD, own);
    try (MllpDoor door = new MllpDoor("127.0.0.1", 0, "hospital", messages, sockets)) {
      try (Socket engine = client(own, own).createSocket("127.0.0.1", door.port())) {
        Frames.write(engine.getOutputStream(), message("MDM^T02^MDM_T02", "31"));
        assertThat(Frames.read(engine.getInputStream())).contains("MSA|AA|31");
      }
      assertThatThrownBy(
              () -> {
                try (Socket stranger = client(other, own).createSocket("127.0.0.1", door.port())) {
                  Frames.write(stranger.getOutputStream(), message("MDM^T02^MDM_T02", "32"));
                  throw new IOException("answered: " + Frames.read(stranger.getInputStream()));
                }
              })
          .isInstanceOf(SSLException.class);
    }
    assertThat(queue.list("hospital", null, 0, 10)).hasSize(1);
    assertThatThrownBy(() -> new MllpSockets(own, "wrong", null).open("127.0.0.1", 0, 1))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("mllp-password");
  }

  private static SSLSocketFactory client(Path keys, Path trusted) throws Exception {
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store(keys), Keys.PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("own", store(trusted).getCertificate("own"));
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static KeyStore store(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, Keys.PASSWORD.toCharArray());
    }
    return store;
  }

  @Test
  void whoSendsNoFrameIsHungUp() throws IOException {
    try (MllpDoor door = new MllpDoor("127.0.0.1", 0, "hospital", messages, MllpSockets.plain());
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
