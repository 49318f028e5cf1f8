package org.surgicode.ehr.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;

/** Signing in with keys of one's own, at a server that forgives nothing. */
class BackendTokenTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir private static Path folder;
  private static Path store;

  private final MovingClock clock = new MovingClock(START);
  private final StrictServer server = new StrictServer(clock);

  @BeforeAll
  static void keys() {
    store = folder.resolve("keys.p12");
    Keys.addEc(store, "ec-old");
    Keys.addEc(store, "ec-new");
    Keys.addRsa(store, "rsa", 2048);
    Keys.addRsa(store, "rsa-short", 1024);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"ES384, ec-old", "RS384, rsa"})
  void signsWithWhatTheServerTakes(String algorithm, String kid) throws Exception {
    server.algorithms = List.of(algorithm);

    assertThat(token(null, "ec-old", "rsa").current()).isEqualTo("token-1");

    var header = SignedJWT.parse(server.asked.get(0).get("client_assertion")).getHeader();
    assertThat(header.getAlgorithm().getName()).isEqualTo(algorithm);
    assertThat(header.getKeyID()).isEqualTo(kid);
    assertThat(header.getJWKURL()).isNull();
    assertThat(server.refusals).isEmpty();
  }

  @Test
  void signsWithWhatTheSettingsSayWhereTheServerSaysNothing() throws Exception {
    server.algorithms = List.of();

    token("RS384", "ec-old", "rsa").current();

    var header = SignedJWT.parse(server.asked.get(0).get("client_assertion")).getHeader();
    assertThat(header.getAlgorithm().getName()).isEqualTo("RS384");
  }

  @Test
  void asksOnceWhileTheTokenLives() {
    var token = token(null, "ec-old");

    token.current();
    clock.pass(Duration.ofSeconds(260));
    assertThat(token.current()).isEqualTo("token-1");
    clock.pass(Duration.ofSeconds(20));

    assertThat(token.current()).isEqualTo("token-2");
    assertThat(server.asked).hasSize(2);
  }

  @Test
  void manyWhoNeedATokenAtOnceCauseOneRequest() throws Exception {
    var token = token(null, "ec-old");
    var together = new CountDownLatch(16);
    Callable<String> need =
        () -> {
          together.countDown();
          together.await();
          return token.current();
        };
    var threads = Executors.newFixedThreadPool(16);
    try {
      var got = new HashSet<String>();
      for (var answer : threads.invokeAll(java.util.Collections.nCopies(16, need))) {
        got.add(answer.get());
      }
      assertThat(got).containsExactly("token-1");
      assertThat(server.asked).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aRefusedTokenIsReplacedOnceEvenWhenManyWereRefusedIt() {
    var token = token(null, "ec-old");
    String first = token.current();

    token.refused(first);
    String second = token.current();
    token.refused(first);

    assertThat(token.current()).isEqualTo(second).isNotEqualTo(first);
    assertThat(server.asked).hasSize(2);
  }

  @Test
  void noAssertionIsEverSentTwice() {
    server.failures.set(2);
    var token = token(null, "ec-old");

    assertThatThrownBy(token::current).isInstanceOf(BaseServerResponseException.class);
    assertThatThrownBy(token::current).isInstanceOf(BaseServerResponseException.class);
    token.current();

    Set<String> sent = new HashSet<>();
    server.asked.forEach(form -> sent.add(form.get("client_assertion")));
    assertThat(sent).hasSize(3);
    assertThat(server.refusals).isEmpty();
  }

  @Test
  void theServerOfThisTestRefusesWhatRealOnesRefuse() throws Exception {
    var token = token(null, "ec-old");
    token.current();
    Map<String, String> good = server.asked.get(0);

    assertThat(server.verdict(good)).isEqualTo("replayed");
    clock.pass(Duration.ofMinutes(5));
    assertThat(server.verdict(good)).isEqualTo("expired or valid for too long");
    clock.pass(Duration.ofMinutes(-5));
    assertThat(server.verdict(signed("ec-old", URI.create(server.endpoint() + "/"))))
        .isEqualTo("wrong audience");
    assertThat(server.verdict(listOfAudiences())).isEqualTo("wrong audience");
    server.known = new JWKSet();
    assertThat(server.verdict(signed("ec-old", URI.create(server.endpoint()))))
        .isEqualTo("unknown kid");
  }

  @Test
  void theNewKeyIsPublishedAtOnceAndSignsWhenItsTimeHasCome() {
    var keys = PrivateKeys.open(client(null, null, rotation()));
    server.fetches(keys.published());
    var token = token(client(null, null, rotation()), keys);

    assertThat(keys.published()).contains("\"ec-old\"").contains("\"ec-new\"");
    token.current();
    clock.pass(Duration.ofHours(25));
    token.current();

    assertThat(server.asked).extracting(BackendTokenTest::kid).containsExactly("ec-old", "ec-new");
    assertThat(server.refusals).isEmpty();
  }

  @Test
  void aServerThatHasNotFetchedTheNewKeyYetIsGivenTheOldOne() {
    var keys = PrivateKeys.open(client(null, null, rotation()));
    server.fetches(PrivateKeys.open(client(null, null, listed("ec-old"))).published());
    clock.pass(Duration.ofHours(25));

    assertThat(token(client(null, null, rotation()), keys).current()).isNotEmpty();

    assertThat(server.refusals).containsExactly("unknown kid");
    assertThat(server.asked).extracting(BackendTokenTest::kid).containsExactly("ec-new", "ec-old");
  }

  @Test
  void nothingPrivateIsPublished() throws Exception {
    var keys = PrivateKeys.open(client(null, null, listed("ec-old", "rsa")));

    JWKSet published = JWKSet.parse(keys.published());

    assertThat(published.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
    assertThat(published.getKeys())
        .allMatch(k -> k.getKeyUse() != null && k.getAlgorithm() != null);
    assertThat(keys.published()).doesNotContain("\"d\"").doesNotContain("\"p\"");
  }

  @Test
  void whatWasGrantedCountsNotWhatWasAsked() {
    server.grants = List.of("system/Procedure.read", "system/Patient.r", "system/Task.cruds");
    var token = token(null, "ec-old");

    Scopes granted = token.granted();

    assertThat(granted.allow("Procedure", 's')).isTrue();
    assertThat(granted.allow("Patient", 'r')).isTrue();
    assertThat(granted.allow("Patient", 's')).isFalse();
    assertThat(granted.allow("DocumentReference", 's')).isFalse();
    assertThat(granted.lacking(token.wanted()))
        .contains("system/DocumentReference.rs")
        .doesNotContain("system/Procedure.rs");
  }

  @Test
  void scopesThatTheServerDoesNotKnowAreLeftOut() {
    server.knows = List.of("system/Patient.r", "system/Procedure.rs");
    var token = token(null, "ec-old");

    token.current();

    assertThat(server.asked.get(1).get("scope")).isEqualTo("system/Patient.r system/Procedure.rs");
    assertThat(token.granted().allow("Consent", 's')).isFalse();
  }

  @Test
  void aTokenEndpointThatMovedIsFound() {
    var token = token(null, "ec-old");
    String first = token.current();
    token.refused(first);
    server.path = "/elsewhere/token";

    assertThat(token.current()).isEqualTo("token-2");
  }

  @Test
  void aRefusedClientIsToldInOneSentenceAndNotAskedAgainAtOnce() {
    server.known = new JWKSet();
    var token = token(client(null, null, listed("ec-old")), open("ec-old"));
    server.known = new JWKSet();

    assertThatThrownBy(token::current)
        .isInstanceOf(EhrProblem.class)
        .hasMessageContaining("refused client surgicode (invalid_client)")
        .hasMessageNotContaining("<b>");
    int asked = server.asked.size();
    assertThatThrownBy(token::current).isInstanceOf(EhrProblem.class);
    assertThat(server.asked).hasSize(asked);
    clock.pass(Duration.ofSeconds(31));
    server.fetches(open("ec-old").published());
    assertThat(token.current()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "rsa-short"})
  void aKeyThatCannotSignEndsTheStartWithOneSentence(String id) {
    assertThatThrownBy(() -> open(id))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("The key store holds no usable key " + id);
  }

  @Test
  void aWrongPasswordEndsTheStartWithOneSentenceThatDoesNotRepeatIt() {
    var client =
        new BackendServices("surgicode", store, "wrong", listed("ec-old"), null, null, List.of());

    assertThatThrownBy(() -> PrivateKeys.open(client))
        .isInstanceOf(UnusableInput.class)
        .hasMessageEndingWith("cannot be opened; check the file and its password.")
        .hasMessageNotContaining("wrong");
  }

  private static List<SigningKey> rotation() {
    return List.of(
        new SigningKey("ec-old", null), new SigningKey("ec-new", START.plus(Duration.ofHours(24))));
  }

  private static List<SigningKey> listed(String... ids) {
    return java.util.Arrays.stream(ids).map(id -> new SigningKey(id, null)).toList();
  }

  private static PrivateKeys open(String... ids) {
    return PrivateKeys.open(client(null, null, listed(ids)));
  }

  private static BackendServices client(
      @Nullable String algorithm, @Nullable URI endpoint, List<SigningKey> keys) {
    return new BackendServices(
        "surgicode", store, Keys.PASSWORD, keys, algorithm, endpoint, List.of());
  }

  private BackendToken token(@Nullable String algorithm, String... ids) {
    var client = client(algorithm, null, listed(ids));
    PrivateKeys keys = PrivateKeys.open(client);
    server.fetches(keys.published());
    return token(client, keys);
  }

  private BackendToken token(BackendServices client, PrivateKeys keys) {
    return new BackendToken(
        URI.create(server.base()), client, keys, List.of(), HttpClients.createDefault(), clock);
  }

  private Map<String, String> signed(String kid, URI audience) {
    var key = open(kid).signing(clock.instant(), com.nimbusds.jose.JWSAlgorithm.ES384).get(0);
    return form(ClientAssertion.signed(key, "surgicode", audience.toString(), clock.instant()));
  }

  private Map<String, String> listOfAudiences() throws Exception {
    var key = open("ec-old").signing(clock.instant(), com.nimbusds.jose.JWSAlgorithm.ES384).get(0);
    var good =
        SignedJWT.parse(
            ClientAssertion.signed(key, "surgicode", server.endpoint(), clock.instant()));
    var claims =
        new JWTClaimsSet.Builder(good.getJWTClaimsSet())
            .audience(List.of(server.endpoint(), server.base()))
            .build();
    var listed = new SignedJWT(good.getHeader(), claims);
    listed.sign(new com.nimbusds.jose.crypto.ECDSASigner(key.toECKey()));
    return form(listed.serialize());
  }

  private Map<String, String> form(String assertion) {
    var form = new HashMap<>(server.asked.get(0));
    form.put("client_assertion", assertion);
    return form;
  }

  private static String kid(Map<String, String> form) {
    try {
      return SignedJWT.parse(form.get("client_assertion")).getHeader().getKeyID();
    } catch (java.text.ParseException e) {
      throw new AssertionError(e);
    }
  }
}
