package org.surgicode.web.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.surgicode.web.launch.FrontPage;

/** Opens the demonstration's launcher and leads everybody to it who comes without a launch. */
@Configuration(proxyBeanMethods = false)
@Import(DemoLauncher.class)
public class DemoDoors {
  @Bean
  FrontPage frontPage() {
    return new FrontPage(DemoLauncher.PATH);
  }
}
