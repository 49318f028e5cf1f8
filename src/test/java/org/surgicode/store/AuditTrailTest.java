package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.review.audit.AuditCheck;
import org.surgicode.review.audit.AuditFilter;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.review.audit.ChainHead;

/** No entry of the audit trail can be changed, added, removed or cut off unseen. */
class AuditTrailTest {
  private static final Seal KEY = Seal.with(List.of(key('a')));

  /** A database with or without a key of the site. */
  private record Cellar(String name, Seal seal, String url) {
    Database open() {
      var clock = Clock.fixed(Instant.parse("2026-04-01T10:15:30.123456789Z"), ZoneOffset.UTC);
      return Database.open(url, null, null, seal, null, clock);
    }

    void tamper(String statement) {
      try (var connection = DriverManager.getConnection(url);
          var hand = connection.createStatement()) {
        assertThat(hand.executeUpdate(statement)).isPositive();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Cellar> cellars() {
    return Stream.of(
        new Cellar("H2", Seal.none(), h2()),
        new Cellar("H2 with a key", KEY, h2()),
        new Cellar("PostgreSQL", Seal.none(), RealPostgres.url()),
        new Cellar("PostgreSQL with a key", KEY, RealPostgres.url()));
  }

  @ParameterizedTest
  @MethodSource("cellars")
  void entriesAreReadAsTheyWereNotedNewestFirst(Cellar cellar) {
    try (Database database = cellar.open()) {
      AuditTrail trail = filled(database, 5);

      var all = trail.page(AuditFilter.newest(null, 100));
      assertThat(all).extracting(n -> n.number()).containsExactly(5L, 4L, 3L, 2L, 1L);
      assertThat(all.get(4).entry()).isEqualTo(entry(0));
      assertThat(all.get(0).at()).isEqualTo("2026-04-01T10:15:30.123456Z");
      assertThat(trail.page(AuditFilter.newest("Patient/1", 100)))
          .extracting(n -> n.entry().patient())
          .containsExactly("Patient/1", "Patient/1");
      assertThat(trail.page(new AuditFilter(null, 3, 1)))
          .extracting(n -> n.number())
          .containsExactly(2L);
      assertThat(database.audit("harbour").page(AuditFilter.newest(null, 9))).isEmpty();
      assertThat(trail.check(null).whole()).isTrue();
      assertThat(trail.check(null).entries()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @MethodSource("cellars")
  void everyChangeIsFoundAtTheFirstEntryThatIsNotAsItWas(Cellar cellar) {
    try (Database database = cellar.open()) {
      AuditTrail trail = filled(database, 4);
      AuditCheck before = trail.check(null);
      record Hand(long found, String statement, String undone) {}
      String where = " where tenant = 'hospital' and number = ";
      List<Hand> hands =
          List.of(
              new Hand(
                  2,
                  "update audit_entry set body = replace(body, 'Patient/1', 'Patient/9')"
                      + where
                      + 2,
                  "update audit_entry set body = replace(body, 'Patient/9', 'Patient/1')"
                      + where
                      + 2),
              new Hand(
                  1,
                  "update audit_entry set patient = 'Patient/9'" + where + 1,
                  "update audit_entry set patient = 'Patient/0'" + where + 1),
              new Hand(
                  3,
                  "update audit_entry set act = 'listed'" + where + 3,
                  "update audit_entry set act = 'chart-read'" + where + 3),
              new Hand(
                  3,
                  "update audit_entry set at_time = at_time + interval '1' second" + where + 3,
                  "update audit_entry set at_time = at_time - interval '1' second" + where + 3),
              new Hand(
                  2,
                  "update audit_entry set number = 20" + where + 2,
                  "update audit_entry set number = 2" + where + 20),
              new Hand(
                  1,
                  "update audit_entry set number = 0" + where + 1,
                  "update audit_entry set number = 1" + where + 0),
              new Hand(
                  4,
                  "update audit_entry set hash = 'h1-" + "0".repeat(64) + "'" + where + 4,
                  "update audit_entry set hash = '" + before.head().hash() + "'" + where + 4),
              new Hand(
                  4,
                  "update audit_entry set tenant = 'harbour'" + where + 4,
                  "update audit_entry set tenant = 'hospital' where number = 4"),
              new Hand(
                  5,
                  "delete from audit_head where tenant = 'hospital'",
                  "insert into audit_head values ('hospital', 4, '" + before.head().hash() + "')"));
      for (Hand hand : hands) {
        cellar.tamper(hand.statement());
        assertThat(trail.check(null).broken())
            .as(hand.statement())
            .extracting(b -> b.number())
            .isEqualTo(hand.found());
        cellar.tamper(hand.undone());
        assertThat(trail.check(null)).as(hand.undone()).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cellars")
  void anEndThatWasCutOffIsFoundByTheHeadInTheDatabaseAndByOneKeptElsewhere(Cellar cellar) {
    try (Database database = cellar.open()) {
      AuditTrail trail = filled(database, 4);
      ChainHead kept = ChainHead.of(trail.check(null).head().toString());
      String third = trail.page(new AuditFilter(null, 4, 1)).get(0).hash();

      cellar.tamper("delete from audit_entry where tenant = 'hospital' and number = 4");
      assertThat(trail.check(null).broken()).extracting(b -> b.number()).isEqualTo(4L);

      cellar.tamper("update audit_head set number = 3, hash = '" + third + "'");
      assertThat(trail.check(null).whole()).isTrue();
      assertThat(trail.check(kept).broken()).extracting(b -> b.number()).isEqualTo(4L);

      trail.note(entry(7));
      assertThat(trail.check(null).whole()).isTrue();
      assertThat(trail.check(kept).broken()).extracting(b -> b.number()).isEqualTo(4L);
    }
  }

  @Test
  void aChainThatWasMadeAnewWithoutTheKeyIsFound() {
    var keyed = new Cellar("keyed", KEY, h2());
    try (Database database = keyed.open();
        Database thief = new Cellar("thief", Seal.none(), keyed.url()).open()) {
      AuditTrail trail = filled(database, 3);

      assertThat(thief.audit("hospital").check(null).broken()).isNotNull();
      thief.audit("hospital").note(entry(3));

      assertThat(trail.check(null).broken())
          .extracting(b -> b.number(), b -> b.because().contains("site's key"))
          .containsExactly(4L, true);
    }
  }

  @Test
  void aKeyMayBeSetAndChangedLater() {
    String url = h2();
    try (Database open = new Cellar("open", Seal.none(), url).open()) {
      filled(open, 2);
      try (Database keyed = new Cellar("keyed", KEY, url).open()) {
        filled(keyed, 1);
      }
      Seal both = Seal.with(List.of(key('b'), key('a')));
      try (Database changed = new Cellar("changed", both, url).open()) {
        AuditTrail trail = filled(changed, 1);
        assertThat(trail.check(null).whole()).isTrue();
        assertThat(trail.check(null).entries()).isEqualTo(4);
        assertThat(trail.check(null).unkeyed()).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cellars")
  void manyAtOnceMakeOneChain(Cellar cellar) throws Exception {
    try (Database one = cellar.open();
        Database other = cellar.open()) {
      var hands = Executors.newFixedThreadPool(8);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Database mine = i % 2 == 0 ? one : other;
        all.add(hands.submit(() -> filled(mine, 10)));
      }
      for (Future<?> hand : all) {
        hand.get();
      }
      hands.shutdown();

      assertThat(one.audit("hospital").check(null).whole()).isTrue();
      assertThat(one.audit("hospital").check(null).entries()).isEqualTo(80);
    }
  }

  @Test
  void wordsOfAChartCannotBeNoted() {
    var visitor =
        new Visitor(Visitor.Kind.PERSON, "Jane Doe\nmelanoma", "x y", "two words", "a b", "c d");
    var entry =
        new AuditEntry(
            Act.REVIEW, Outcome.DONE, visitor, "Mr. Patient", "the tumour", "burr hole at L3");

    assertThat(entry.toString()).doesNotContain("tumour", "burr hole", "Mr.", "two words", "\n");
    assertThat(entry.patient()).isEqualTo("unnameable");
    assertThat(entry.detail()).isEqualTo("uncoded");
  }

  @Test
  void aHeadIsReadAsItIsWritten() {
    var head = new ChainHead(7, "k1-" + "ab".repeat(32));

    assertThat(ChainHead.of(head + "\n")).isEqualTo(head);
    assertThatThrownBy(() -> ChainHead.of("7")).isInstanceOf(UnusableInput.class);
  }

  private static AuditTrail filled(Database database, int many) {
    AuditTrail trail = database.audit("hospital");
    for (int i = 0; i < many; i++) {
      trail.note(entry(i));
    }
    return trail;
  }

  private static AuditEntry entry(int number) {
    @Nullable String patient = number == 4 ? null : "Patient/" + (number % 3 == 1 ? 1 : number);
    return new AuditEntry(
        number == 4 ? Act.LISTED : Act.CHART_READ,
        Outcome.DONE,
        new Visitor(
            Visitor.Kind.PROGRAM, "Practitioner/7", "https://ehr", "hooks", "10.1.2.3", "r-1"),
        number == 3 ? "Patient/1" : patient,
        "Procedure/" + number,
        "record");
  }

  private static String h2() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";
  }

  private static String key(char letter) {
    byte[] bytes = String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
