package org.surgicode;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.work.EventNumbers;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.web.OperatorCard;
import org.surgicode.web.PublishedKeys;
import org.surgicode.web.Readiness;
import org.surgicode.web.WebDoors;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.hl7.Hl7Messages;
import org.surgicode.web.hooks.Practice;
import org.surgicode.web.launch.Launchpads;
import org.surgicode.web.notify.Callers;

/** The web server with all doors to the street; everything behind them is handed in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebDoors.class)
class Street {
  /**
   * Opens the doors.
   *
   * @param port 0 for any free one
   * @throws UnusableInput with code {@code port} when the port is taken
   */
  static ConfigurableApplicationContext open(
      String address, int port, House house, OperatorCard card) {
    return open(address, port, house, card, beans -> {});
  }

  /**
   * Opens the doors, and further ones that only some services have.
   *
   * @param more brings the further doors along
   */
  static ConfigurableApplicationContext open(
      String address,
      int port,
      House house,
      OperatorCard card,
      Consumer<GenericApplicationContext> more) {
    SpringApplication application = new SpringApplication(Street.class);
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean(Tenants.class, house::tenants);
          for (FamilyCatalogue family : house.catalogues()) {
            beans.registerBean(family.family(), FamilyCatalogue.class, () -> family);
          }
          beans.registerBean(WriteLedgers.class, house::ledgers);
          beans.registerBean(
              Entrances.class,
              () -> new Entrances(house.entrances(), card.ownMachineOnly(), Clock.systemUTC()));
          beans.registerBean(Launchpads.class, house::launchpads);
          beans.registerBean(WorkQueue.class, house::queue);
          beans.registerBean(EventNumbers.class, house::events);
          beans.registerBean(Hl7Messages.class, house::messages);
          beans.registerBean(Callers.class, house::callers);
          beans.registerBean(Readiness.class);
          beans.registerBean(Practice.class, () -> Rehearsal.of(house));
          beans.registerBean(OperatorCard.class, () -> card);
          beans.registerBean(PublishedKeys.class, () -> new PublishedKeys(house.publishedKeys()));
          more.accept(beans);
        });
    try {
      var street =
          application.run(
              "--spring.config.location=classpath:/service/",
              "--server.address=" + address,
              "--server.port=" + port);
      Rehearsal.knock(address, port(street));
      street.getBean(Readiness.class).begin();
      return street;
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException) {
          throw Ports.taken(address, port);
        }
      }
      throw e;
    }
  }

  /** The port that an open street listens on. */
  static int port(ConfigurableApplicationContext street) {
    return street.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
