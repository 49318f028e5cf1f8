package org.surgicode.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrances;

/** Everything behind the API, and what its description begins with. */
@Configuration(proxyBeanMethods = false)
@Import({
  ReviewApi.class,
  HistoryApi.class,
  DecisionApi.class,
  FlagApi.class,
  JobsApi.class,
  AdminApi.class,
  ApiPage.class,
  Problems.class
})
public class ApiDoors {
  @Bean
  Once once(Entrances entrances, Tenants tenants) {
    return new Once(entrances, tenants);
  }

  @Bean
  OpenAPI described() {
    return new OpenAPI()
        .info(
            new Info()
                .title("SurgiCode")
                .version("1")
                .description(
                    "Reviews of spine operations: what the record proves, what is asked, what was"
                        + " decided. Every result is a suggestion for a qualified coder, who"
                        + " decides. With several tenants every request names one, as"
                        + " ?tenant=NAME.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
  }
}
