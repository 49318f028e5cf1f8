package org.surgicode.hapiserver;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.subscription.match.config.SubscriptionProcessorConfig;
import ca.uhn.fhir.jpa.subscription.match.deliver.email.IEmailSender;
import ca.uhn.fhir.jpa.subscription.submit.config.SubscriptionSubmitterConfig;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.io.OutputStream;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hl7.fhir.dstu2.model.Subscription.SubscriptionChannelType;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * The real HAPI FHIR JPA server over an H2 database in memory. Prints {@code EHR_READY <base url>}
 * when it answers, and ends when its standard input closes, so that it never outlives the tests.
 */
public class HapiServer {

  @Configuration
  @Import({
    JpaR4Config.class,
    HapiJpaConfig.class,
    ThreadPoolFactoryConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    SubscriptionSubmitterConfig.class,
    SubscriptionProcessorConfig.class,
    SubscriptionChannelConfig.class
  })
  static class Wiring {
    @Bean
    JpaStorageSettings jpaStorageSettings() {
      var settings = new JpaStorageSettings();
      settings.setEnforceReferentialIntegrityOnWrite(true);
      settings.setAllowMultipleDelete(true);
      settings.setAllowExternalReferences(true);
      settings.setReuseCachedSearchResultsForMillis(null);
      settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
      settings.setHibernateSearchIndexSearchParams(false);
      settings.setHibernateSearchIndexFullText(false);
      return settings;
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
      var settings = new SubscriptionSettings();
      settings.addSupportedSubscriptionType(SubscriptionChannelType.RESTHOOK);
      settings.setSubscriptionChangeQueuedImmediately(true);
      return settings;
    }

    @Bean
    IEmailSender emailSender() {
      return details -> {
        throw new UnsupportedOperationException("This server sends no e-mail");
      };
    }

    @Bean
    PartitionSettings partitionSettings() {
      return new PartitionSettings();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource() {
      var source = new BasicDataSource();
      source.setUrl("jdbc:h2:mem:ehr;DB_CLOSE_DELAY=-1");
      source.setUsername("sa");
      source.setPassword("");
      source.setMaxTotal(20);
      return source;
    }

    @Primary
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
        DataSource source,
        ConfigurableListableBeanFactory beans,
        FhirContext fhir,
        JpaStorageSettings settings) {
      var factory = HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
      factory.setPersistenceUnitName("HAPI_PU");
      factory.setDataSource(source);
      var properties = new Properties();
      properties.put("hibernate.dialect", HapiFhirH2Dialect.class.getName());
      properties.put("hibernate.hbm2ddl.auto", "update");
      properties.put("hibernate.jdbc.batch_size", "20");
      properties.put("hibernate.cache.use_query_cache", "false");
      properties.put("hibernate.cache.use_second_level_cache", "false");
      properties.put("hibernate.search.enabled", "false");
      factory.setJpaProperties(properties);
      return factory;
    }

    @Primary
    @Bean
    JpaTransactionManager transactionManager(EntityManagerFactory factory) {
      return new JpaTransactionManager(factory);
    }

    @Bean
    DatabaseBackedPagingProvider databaseBackedPagingProvider() {
      var paging = new DatabaseBackedPagingProvider();
      paging.setDefaultPageSize(50);
      paging.setMaximumPageSize(500);
      return paging;
    }
  }

  public static void main(String[] args) throws Exception {
    var context = new AnnotationConfigApplicationContext();
    context.setAllowBeanDefinitionOverriding(true);
    context.register(Wiring.class);
    context.refresh();

    FhirContext model = context.getBean(FhirContext.class);
    // HAPI forgets which version a reference names unless told not to: see decision 302.
    model.getParserOptions().setStripVersionsFromReferences(false);
    var fhir = new RestfulServer(model);
    fhir.registerProviders(context.getBean(ResourceProviderFactory.class).createProviders());
    fhir.registerProvider(context.getBean(IJpaSystemProvider.class));
    fhir.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(
            fhir,
            context.getBean(IFhirSystemDao.class),
            context.getBean(JpaStorageSettings.class),
            context.getBean(ISearchParamRegistry.class),
            context.getBean(IValidationSupport.class)));
    fhir.setPagingProvider(context.getBean(DatabaseBackedPagingProvider.class));

    var server = new Server();
    var door = new ServerConnector(server);
    door.setHost("127.0.0.1");
    door.setPort(Integer.getInteger("ehr.port", 0));
    server.addConnector(door);
    var handler = new ServletContextHandler();
    handler.setContextPath("/");
    var servlet = new ServletHolder(fhir);
    servlet.setInitOrder(1);
    handler.addServlet(servlet, "/fhir/*");
    server.setHandler(handler);
    server.start();

    System.out.println("EHR_READY http://127.0.0.1:" + door.getLocalPort() + "/fhir");
    System.in.transferTo(OutputStream.nullOutputStream());
    // The threads of its subscriptions would keep it alive for ever.
    System.exit(0);
  }
}
