package org.surgicode.web.notify;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.surgicode.review.Tenants;

/** All doors by which an EHR tells that something changed. */
@Configuration(proxyBeanMethods = false)
@Import({NotificationDoor.class, TopicEvents.class})
public class NotificationDoors {
  @Bean
  Threshold threshold(Callers callers, Tenants tenants) {
    return new Threshold(callers, tenants);
  }
}
