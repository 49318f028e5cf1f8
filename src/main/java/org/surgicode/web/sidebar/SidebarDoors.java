package org.surgicode.web.sidebar;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.library.Shelf;

/** The case beside the chart. */
@Configuration(proxyBeanMethods = false)
@Import({
  ChartCases.class,
  CaseScreens.class,
  CaseForms.class,
  CaseDocuments.class,
  AuditPackets.class
})
public class SidebarDoors {
  @Bean
  CaseVisits visits(
      Tenants tenants,
      Entrances entrances,
      LanguageChoice choice,
      Shelf shelf,
      List<FamilyCatalogue> families) {
    return new CaseVisits(tenants, entrances, choice, shelf, families);
  }

  @Bean
  WebMvcConfigurer visitArguments(CaseVisits visits) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitArgument(visits));
      }
    };
  }
}
