package org.surgicode.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.WriteLedger;

/**
 * The database of the service: H2 in a file or PostgreSQL, with the same tables. Safe for any
 * number of threads; several processes may share a PostgreSQL.
 */
public final class Database implements AutoCloseable {
  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRES = "jdbc:postgresql:";

  private final HikariDataSource connections;
  private final JdbcClient jdbc;
  private final Clock clock;

  private Database(HikariDataSource connections, Clock clock) {
    this.connections = connections;
    this.jdbc = JdbcClient.create(connections);
    this.clock = clock;
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param url {@code jdbc:h2:file:…} or {@code jdbc:postgresql://…}
   * @param user name of the account, null for none
   * @param password its password, null for none
   * @throws UnusableInput with code {@code database} when it cannot be opened
   */
  public static Database open(String url, @Nullable String user, @Nullable String password) {
    return open(url, user, password, Clock.systemUTC());
  }

  /** A database that lives as long as this object. */
  public static Database inMemory() {
    return open(H2 + "mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", null, null);
  }

  static Database open(String url, @Nullable String user, @Nullable String password, Clock clock) {
    if (!url.startsWith(H2) && !url.startsWith(POSTGRES)) {
      throw new UnusableInput(
          "database", "The database must be named by a jdbc:h2: or jdbc:postgresql: URL.");
    }
    var config = new HikariConfig();
    config.setJdbcUrl(url.startsWith(H2) ? likePostgres(url) : url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(10);
    config.setInitializationFailTimeout(1);
    config.setPoolName("surgicode");
    HikariDataSource connections = null;
    try {
      connections = new HikariDataSource(config);
      Flyway.configure().dataSource(connections).load().migrate();
      return new Database(connections, clock);
    } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException | FlywayException e) {
      if (connections != null) {
        connections.close();
      }
      throw new UnusableInput(
          "database",
          "The database cannot be opened: check its URL, user and password, and that no other"
              + " process has the file open.");
    }
  }

  /** The reviews of one tenant. */
  public ReviewStore reviews(String tenant) {
    return new JdbcReviews(jdbc, tenant, clock);
  }

  /** What became of writing to one tenant's EHR. */
  public WriteLedger ledger(String tenant) {
    return new JdbcWriteLedger(jdbc, tenant, clock);
  }

  @Override
  public void close() {
    connections.close();
  }

  private static String likePostgres(String url) {
    return url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }
}
