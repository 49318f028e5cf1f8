package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedgers;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Entrance;

class WarmUpTest {
  @Test
  void anInventedOperationIsReviewedUpToItsCardAndThePracticeTakenDown() {
    var ended = new AtomicBoolean();
    try (var street = new OpenStreet(DoorRules.usual())) {
      var tenants = new Tenants(Map.of("harbour", street.desk()));
      var ledgers = new WriteLedgers(List.of(street.database().ledger("harbour")));
      var entrance =
          new Entrance(
              "harbour",
              URI.create(OpenStreet.EHR),
              OpenStreet.PUBLIC,
              null,
              DoorRules.usual().within(3650).reading(List.of()),
              street.database().notebook("harbour"),
              address -> "{}");
      var practice = new Practice(tenants, ledgers, entrance, () -> ended.set(true));
      var families = List.of(Families.catalogue(ConfigFiles.packaged(), "cpt-63300"));
      Clock clock = Clock.fixed(OpenStreet.NOW, ZoneOffset.UTC);

      new WarmUp(practice, new HookReviews(tenants, families), new Cards(tenants, ledgers, clock))
          .afterSingletonsInstantiated();

      assertThat(street.desk().kept("warm-up-0").orElseThrow().review().judgement().codes())
          .isNotEmpty();
      assertThat(street.desk().kept()).hasSizeGreaterThanOrEqualTo(5);
    }
    assertThat(ended).isTrue();
  }
}
