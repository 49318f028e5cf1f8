package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.surgicode.review.EhrProblem;

/** Neither patients nor tokens in the log, even when somebody turns everything up. */
class QuietLogTest {
  private final StubbedEhr ehr = new StubbedEhr("a02");
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level usual = root.getLevel();
  private final Appender<ILoggingEvent> console = root.getAppender("STDERR");
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  @BeforeEach
  void listen() {
    ehr.token = "secret-token";
    root.setLevel(Level.DEBUG);
    heard.start();
    root.detachAppender(console);
    root.addAppender(heard);
  }

  @AfterEach
  void stop() {
    root.detachAppender(heard);
    root.addAppender(console);
    root.setLevel(usual);
    ehr.close();
  }

  @Test
  void aFetchNamesResourcesOnly() {
    ehr.ehr().fetch(ehr.operation());

    assertThat(words()).anyMatch(w -> w.contains(ehr.operation()));
    quiet();
  }

  @Test
  void aFailureNamesResourcesOnly() {
    String name = ehr.patient().getNameFirstRep().getFamily();
    ehr.serve(
        StubbedEhr.search("Condition"),
        aResponse().withStatus(400).withBody("no access to " + name));

    var problem = Assertions.assertThrows(EhrProblem.class, () -> ehr.ehr().fetch(ehr.operation()));

    assertThat(problem.toString()).doesNotContain(name);
    quiet();
  }

  private void quiet() {
    String name = ehr.patient().getNameFirstRep().getFamily();
    assertThat(words()).noneMatch(w -> w.contains(name) || w.contains("secret-token"));
  }

  /** What the client's side said; the stub's own log is not ours. */
  private List<String> words() {
    List<ILoggingEvent> said;
    synchronized (heard) {
      said = List.copyOf(heard.list);
    }
    return said.stream()
        .filter(e -> e.getLoggerName().matches("(org.surgicode|org.apache.http|ca.uhn).*"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
