package org.surgicode.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.smart.MovingClock;
import org.surgicode.store.Database;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.hooks.ClientTokens;

class AskedTokensTest {
  private static final String ISSUER = "https://login.example.org";
  private static final long LATER = OpenStreet.NOW.getEpochSecond() + 300;

  private final Database database = Database.inMemory();
  private final MovingClock clock = new MovingClock(OpenStreet.NOW);
  private final List<String> asked = new ArrayList<>();
  private String answer = "{}";

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anActiveTokenOpensWhatTheServerSays() {
    answer = good("\"patient\":\"7\",\"fhirUser\":\"" + OpenStreet.EHR + "/Practitioner/3\"");
    Caller caller = tokens("harbour").toFhir("Bearer opaque-1", null);
    assertThat(caller.entrance().tenant()).isEqualTo("harbour");
    assertThat(caller.scopes()).isEqualTo(Set.of("user/Procedure.rs", "user/Task.r"));
    assertThat(caller.patient()).isEqualTo("7");
    assertThat(caller.program()).isEqualTo("app");
    assertThat(asked).containsExactly("harbour opaque-1");
  }

  @Test
  void anAnswerIsBelievedForAMinuteAtMost() {
    answer = good("");
    Tokens tokens = tokens("harbour");
    tokens.toFhir("Bearer a", null);
    clock.pass(Duration.ofSeconds(59));
    tokens.toFhir("Bearer a", null);
    assertThat(asked).hasSize(1);
    clock.pass(Duration.ofSeconds(2));
    answer = "{\"active\":false}";
    refused(tokens, "a", 401);
    assertThat(asked).hasSize(2);
  }

  @Test
  void noAnswerIsBelievedBeyondTheEndOfTheToken() {
    answer = good("").replace(Long.toString(LATER), Long.toString(LATER - 280));
    Tokens tokens = tokens("harbour");
    tokens.toFhir("Bearer a", null);
    clock.pass(Duration.ofSeconds(21));
    refused(tokens, "a", 401);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"active\":false}",
        "{\"active\":true,\"client_id\":\"app\",\"scope\":\"user/*.rs\"}",
        "{\"active\":true,\"exp\":1,\"client_id\":\"app\"}",
        "{\"active\":true,\"exp\":4000000000,\"scope\":\"user/*.rs\"}",
        "{\"active\":true,\"exp\":4000000000,\"client_id\":\"a\",\"iss\":\"https://x.org\"}",
        "{\"active\":true,\"exp\":4000000000,\"client_id\":\"a\",\"aud\":\"https://x.org\"}",
        "{\"active\":true,\"exp\":4000000000,\"client_id\":\"a\",\"nbf\":3900000000}"
      })
  void everythingElseOpensNothing(String said) {
    answer = said;
    refused(tokens("harbour"), "a", 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "fails"})
  void aServerThatGivesNoAnswerLetsNobodyIn(String said) {
    answer = said;
    Tokens tokens = tokens("harbour");
    refused(tokens, "a", 503);
    answer = good("");
    assertThat(tokens.toFhir("Bearer a", null).program()).isEqualTo("app");
  }

  @Test
  void aTokenOfTheEhrItselfIsGoodHere() {
    for (String audience : List.of(OpenStreet.EHR, OpenStreet.PUBLIC + "/fhir")) {
      answer = good("\"aud\":[\"" + audience + "\"]");
      assertThat(tokens("harbour").toFhir("Bearer a", null)).isNotNull();
    }
  }

  @Test
  void aTokenIsNeverSentToTheServerOfAnotherTenant() {
    answer = good("");
    Tokens tokens = tokens("harbour", "hill");
    refused(tokens, "a", 401);
    assertThat(asked).isEmpty();
    assertThat(tokens.toFhir("Bearer a", "hill").entrance().tenant()).isEqualTo("hill");
    assertThat(asked).containsExactly("hill a");
  }

  @Test
  void aSignedTokenOfAnUnknownIssuerIsShownToNobody() {
    answer = good("");
    refused(tokens("harbour"), new ClientTokens().bearer("/fhir").substring(7), 401);
    assertThat(asked).isEmpty();
  }

  @Test
  void eachProgramComesOnlySoOften() {
    answer = good("");
    Tokens tokens = tokens("harbour");
    for (int i = 0; i < 600; i++) {
      tokens.toFhir("Bearer a", null);
    }
    refused(tokens, "a", 429);
    answer = good("").replace("\"app\"", "\"other\"");
    assertThat(tokens.toFhir("Bearer b", null).program()).isEqualTo("other");
  }

  @Test
  void aClientNeedsKeysOrSomebodyToAsk() {
    assertThatThrownBy(() -> new Client(ISSUER, null, List.of(), List.of("fhir"), null, null))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new Client(ISSUER, null, List.of(), List.of("hooks"), way(), null))
        .isInstanceOf(UnusableInput.class);
  }

  private static Introspection way() {
    return new Introspection(URI.create(ISSUER + "/introspect"), Introspection.Login.BEARER);
  }

  private static String good(String more) {
    return "{\"active\":true,\"scope\":\"user/Procedure.rs"
        + " user/Task.r\",\"client_id\":\"app\",\"exp\":"
        + LATER
        + (more.isEmpty() ? "" : "," + more)
        + "}";
  }

  private Tokens tokens(String... tenants) {
    List<Entrance> entrances = new ArrayList<>();
    for (String tenant : tenants) {
      var client = new Client(ISSUER, null, List.of(), List.of("fhir"), way(), null);
      entrances.add(
          new Entrance(
              tenant,
              URI.create(OpenStreet.EHR),
              OpenStreet.PUBLIC,
              null,
              DoorRules.usual().with(List.of(client)),
              database.notebook(tenant),
              address -> "{}",
              (where, issuer, token) -> {
                asked.add(tenant + " " + token);
                if (answer.equals("fails")) {
                  throw new IllegalStateException("away");
                }
                return answer;
              }));
    }
    return new Tokens(new Entrances(entrances, false, clock));
  }

  private static void refused(Tokens tokens, String token, int status) {
    assertThatThrownBy(() -> tokens.toFhir("Bearer " + token, null))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
  }
}
