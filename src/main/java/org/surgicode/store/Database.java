package org.surgicode.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Notebook;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.review.work.Chore;
import org.surgicode.review.work.EventNumbers;
import org.surgicode.review.work.MessageNumbers;
import org.surgicode.review.work.Pace;
import org.surgicode.review.work.WorkBench;
import org.surgicode.review.work.WorkQueue;

/**
 * The database of the service: H2 in a file or PostgreSQL, with the same tables. Safe for any
 * number of threads; several processes may share a PostgreSQL.
 */
public final class Database implements AutoCloseable {
  /** Whose audit trail it is when no tenant is known; no tenant can have this name. */
  public static final String SERVICE = "(service)";

  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRES = "jdbc:postgresql:";

  private final HikariDataSource connections;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TransactionTemplate own;
  private final Bell bell = new Bell();
  private final Seal seal;
  private final AuditChain chain;
  private final String replica;
  private final Clock clock;

  private Database(HikariDataSource connections, Seal seal, String replica, Clock clock) {
    this.connections = connections;
    this.jdbc = JdbcClient.create(connections);
    var transactions = new DataSourceTransactionManager(connections);
    this.transaction = new TransactionTemplate(transactions);
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.seal = seal;
    this.chain = new AuditChain(seal.derived("surgicode audit chain"));
    this.replica = replica;
    this.clock = clock;
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param url {@code jdbc:h2:file:…} or {@code jdbc:postgresql://…}
   * @param user name of the account, null for none
   * @param password its password, null for none
   * @param replica name of this process among those that share the database: what an earlier one of
   *     the same name left behind when it died is taken over at once; null for a name that nobody
   *     had before
   * @param seal what quotes and reasons are sealed with before they are stored
   * @throws UnusableInput with code {@code database} when it cannot be opened, or what is in it was
   *     sealed with another key
   */
  public static Database open(
      String url,
      @Nullable String user,
      @Nullable String password,
      Seal seal,
      @Nullable String replica) {
    return open(url, user, password, seal, replica, Clock.systemUTC());
  }

  /** A database that lives as long as this object. */
  public static Database inMemory() {
    return open(
        H2 + "mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", null, null, Seal.none(), null);
  }

  static Database open(
      String url,
      @Nullable String user,
      @Nullable String password,
      Seal seal,
      @Nullable String replica,
      Clock clock) {
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
      String name = replica == null ? "process-" + UUID.randomUUID() : replica;
      var database = new Database(connections, seal, name, clock);
      database.requireKey();
      new Backlog(database.jdbc, seal, clock).catchUp();
      new Estate(database.jdbc).takeOver(url.startsWith(H2) ? null : name);
      return database;
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

  /** The reviews of one tenant, and what people decided about them. */
  public ReviewStore reviews(String tenant) {
    return reviews(tenant, review -> null);
  }

  /**
   * The reviews of one tenant, which are found by the key under which they are written to the EHR
   * too.
   *
   * @param evaluation that key; null for a review that is not written
   */
  public ReviewStore reviews(String tenant, Function<CaseReview, @Nullable String> evaluation) {
    var pages = new ReviewPages(jdbc, tenant, seal, evaluation);
    pages.markAll();
    return new JdbcReviews(jdbc, tenant, clock, seal, pages, audit(tenant));
  }

  /** What became of writing to one tenant's EHR. */
  public WriteLedger ledger(String tenant) {
    return new JdbcWriteLedger(jdbc, tenant, replica, clock);
  }

  /** The queue of all tenants. */
  public WorkQueue queue() {
    return new JdbcWorkQueue(jdbc, transaction, bell, clock);
  }

  /** The numbers of the events that the EHRs told. */
  public EventNumbers events() {
    return new JdbcEventNumbers(jdbc, clock);
  }

  /** The control ids of the messages that were taken. */
  public MessageNumbers messages() {
    return new JdbcMessageNumbers(jdbc, clock);
  }

  /**
   * Begins to work off the queue.
   *
   * @param bench what is done with each job
   * @param paces how fast, for each tenant that this process works for
   * @param chores what is done beside it, again and again
   */
  public Workshop work(WorkBench bench, Map<String, Pace> paces, List<Chore> chores) {
    return Workshop.open(
        new Workshop.Floor(connections, board(), bell, clock, replica), bench, paces, chores);
  }

  JobBoard board() {
    return new JobBoard(jdbc, transaction, clock);
  }

  /**
   * Forgets reviews, decisions and finished jobs that are older than that. What became of writing
   * is kept: without it something could be written twice.
   *
   * @return how many rows
   */
  public int forget(Duration age) {
    return new Estate(jdbc).forget(clock.instant().minus(age));
  }

  /**
   * The audit trail of one tenant, or of the service itself.
   *
   * @param tenant name of the tenant; {@link #SERVICE} for what happened before a tenant was known
   */
  public AuditTrail audit(String tenant) {
    return new JdbcAuditTrail(jdbc, own, tenant, clock, chain);
  }

  /** What one tenant's doors must remember for a while. */
  public Notebook notebook(String tenant) {
    return new JdbcNotebook(jdbc, tenant, clock);
  }

  @Override
  public void close() {
    connections.close();
  }

  /** Whether the newest review can be opened tells whether the keys are the right ones. */
  private void requireKey() {
    jdbc.sql(
            "select tenant, case_id, body from review order by reviewed_at desc fetch first 1 row"
                + " only")
        .query(
            (row, number) ->
                seal.open(
                    row.getString("body"),
                    JdbcReviews.place(row.getString("tenant"), row.getString("case_id"))))
        .optional()
        .filter(Optional::isEmpty)
        .ifPresent(
            closed -> {
              connections.close();
              throw new UnusableInput(
                  "database",
                  "What is in the database was sealed with another key: set surgicode.database-key"
                      + " to the key it was sealed with.");
            });
  }

  private static String likePostgres(String url) {
    // Without a delay, what was committed is in the file, even when the process is killed. H2's own
    // closing at the end of the process would come before the work under way is finished.
    // A connection keeps its statements prepared: a review has more than H2's usual eight.
    return url
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
        + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128";
  }
}
