package org.surgicode.web;

import com.samskivert.mustache.Mustache;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.surgicode.review.Tenants;
import org.surgicode.web.api.ApiDoors;
import org.surgicode.web.door.BodyLimit;
import org.surgicode.web.door.Counted;
import org.surgicode.web.door.CrossOrigin;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.OwnWords;
import org.surgicode.web.door.Pace;
import org.surgicode.web.door.Tokens;
import org.surgicode.web.door.Visited;
import org.surgicode.web.facade.FhirDoor;
import org.surgicode.web.hl7.Hl7Doors;
import org.surgicode.web.hooks.HookDoors;
import org.surgicode.web.launch.LaunchDoors;
import org.surgicode.web.library.LibraryDoors;
import org.surgicode.web.notify.NotificationDoors;
import org.surgicode.web.performance.PerformanceDoors;
import org.surgicode.web.sidebar.SidebarDoors;
import org.surgicode.web.worklist.WorklistDoors;

/**
 * All doors to the street. Whoever opens them brings {@link org.surgicode.review.Tenants}, {@link
 * org.surgicode.review.WriteLedgers}, {@link org.surgicode.review.work.WorkQueue}, {@link
 * org.surgicode.review.work.EventNumbers}, {@link org.surgicode.web.notify.Callers}, {@link
 * Entrances}, an {@link OperatorCard} and {@link PublishedKeys}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  SidebarDoors.class,
  ApiDoors.class,
  OperatorPage.class,
  KeysDoor.class,
  TenantsPage.class,
  QueuePage.class,
  NotificationDoors.class,
  MetricsDoor.class,
  Hl7Doors.class,
  Health.class,
  EhrHealthDoor.class,
  FriendlyErrors.class,
  ErrorScreens.class,
  HookDoors.class,
  FhirDoor.class,
  WorklistDoors.class,
  PerformanceDoors.class,
  LibraryDoors.class,
  LaunchDoors.class
})
public class WebDoors {
  @Bean
  Mustache.Compiler templates(Mustache.TemplateLoader loader) {
    return Mustache.compiler().withLoader(loader).emptyStringIsFalse(true);
  }

  @Bean
  Tokens tokens(Entrances entrances) {
    return new Tokens(entrances);
  }

  @Bean
  PrometheusMeterRegistry meters() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> packing() {
    return server -> server.addEngineValves(new PackedForOwnPages());
  }

  @Bean
  FilterRegistrationBean<Filter> counted(PrometheusMeterRegistry meters) {
    return ordered(new Counted(meters), -1, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> visited(Tenants tenants, Entrances entrances) {
    return ordered(new Visited(tenants, entrances.clock()), 0, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> ownWords() {
    return ordered(new OwnWords(), 1, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> pace(Entrances entrances) {
    return ordered(new Pace(entrances), 2, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> bodyLimit() {
    return ordered(new BodyLimit(), 6, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> safetyHeaders(Entrances entrances) {
    boolean encrypted = entrances.all().stream().anyMatch(e -> e.publicUrl().startsWith("https:"));
    return ordered(new SafetyHeaders(encrypted), 0, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> crossSiteGuard(OperatorCard card, Entrances entrances) {
    return ordered(new CrossSiteGuard(card.ownMachineOnly(), entrances), 2, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> crossOrigin(Entrances entrances) {
    return ordered(new CrossOrigin(entrances), 4, "/cds-services", "/cds-services/*");
  }

  @Bean
  FilterRegistrationBean<Filter> operatorGuard(OperatorCard card) {
    return ordered(new OperatorGuard(card.password()), 3, "/admin", "/admin/*", "/api/v1/admin/*");
  }

  @Bean
  FilterRegistrationBean<Filter> apiGuard(Tokens tokens, OperatorCard card) {
    return ordered(new ApiGuard(tokens, new OperatorGuard(card.password())), 8, "/api/v1/*");
  }

  private static FilterRegistrationBean<Filter> ordered(Filter filter, int order, String... paths) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    registration.addUrlPatterns(paths);
    return registration;
  }
}
