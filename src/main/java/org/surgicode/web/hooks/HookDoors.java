package org.surgicode.web.hooks;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.web.door.Entrances;

/** Everything behind the door of CDS Hooks. */
@Configuration(proxyBeanMethods = false)
@Import(HooksDoor.class)
public class HookDoors {
  private static final int WORKERS = Math.max(4, Runtime.getRuntime().availableProcessors());

  @Bean
  HookReviews hookReviews(Tenants tenants, List<FamilyCatalogue> families) {
    return new HookReviews(tenants, families);
  }

  @Bean
  @ConditionalOnBean(Practice.class)
  WarmUp warmUp(Practice practice, List<FamilyCatalogue> families, Entrances entrances) {
    return new WarmUp(
        practice,
        new HookReviews(practice.tenants(), families),
        new Cards(practice.tenants(), practice.ledgers(), entrances.clock()));
  }

  @Bean
  Cards cards(Tenants tenants, WriteLedgers ledgers, Entrances entrances) {
    return new Cards(tenants, ledgers, entrances.clock());
  }

  @Bean
  Feedback feedback(Tenants tenants, Entrances entrances) {
    return new Feedback(tenants, entrances.clock());
  }

  @Bean(destroyMethod = "close")
  Deadline deadline() {
    return new Deadline(WORKERS);
  }

  @Bean
  Later later(WorkQueue queue) {
    return new Later(queue);
  }
}
