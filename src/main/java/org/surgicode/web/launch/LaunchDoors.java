package org.surgicode.web.launch;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrances;

/** The door that people come in by, and the guard before their pages. */
@Configuration(proxyBeanMethods = false)
@Import({BarPages.class, LaunchWords.class, SignOut.class, LaunchPages.class})
public class LaunchDoors {
  @Bean
  Sessions sessions(Entrances entrances) {
    return new Sessions(entrances.clock());
  }

  @Bean
  SessionCookie sessionCookie(Entrances entrances) {
    return new SessionCookie(
        entrances.all().stream().anyMatch(e -> e.publicUrl().startsWith("https:")));
  }

  @Bean
  Attempts attempts(Entrances entrances) {
    return new Attempts(entrances.clock());
  }

  @Bean
  Arrivals arrivals(Sessions sessions, Entrances entrances) {
    return new Arrivals(sessions, entrances.clock());
  }

  @Bean
  Landing landing(Tenants tenants) {
    return new Landing(tenants);
  }

  @Bean
  FilterRegistrationBean<Filter> launchGuard(
      Sessions sessions, SessionCookie cookie, Launchpads pads, ObjectProvider<FrontPage> front) {
    String usual = pads.open().isEmpty() ? "/library" : "/launch/choose";
    Filter guard =
        new LaunchGuard(sessions, cookie, pads, front.getIfAvailable(() -> new FrontPage(usual)));
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(guard);
    registration.setOrder(7);
    registration.addUrlPatterns("/*");
    return registration;
  }

  @Bean
  WebMvcConfigurer launchArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LaunchArgument());
      }
    };
  }
}
