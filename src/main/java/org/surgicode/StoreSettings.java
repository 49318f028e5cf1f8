package org.surgicode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.store.Database;
import org.surgicode.store.Seal;

/**
 * Which database the service keeps its reviews in.
 *
 * @param url JDBC URL of an H2 or a PostgreSQL
 * @param user account, null for none
 * @param password its password, null for none
 * @param seal with which key quotes and reasons are sealed
 * @param replica name of this process among those that share the database, null for none
 * @param retention how long reviews and decisions are kept, null for ever
 */
record StoreSettings(
    String url,
    @Nullable String user,
    @Nullable String password,
    Seal seal,
    @Nullable String replica,
    @Nullable Duration retention) {
  /** Every setting by name, with the value that holds when none is set; empty for none. */
  static final Map<String, String> DEFAULTS =
      Map.of(
          "surgicode.database", "jdbc:h2:file:./data/surgicode",
          "surgicode.database-user", "",
          "surgicode.database-password", "",
          "surgicode.database-key", "",
          "surgicode.replica", "",
          "surgicode.retention", "");

  /**
   * @param values every setting by name
   * @throws UnusableInput with code {@code settings} when the URL names no database
   */
  static StoreSettings of(Map<String, String> values) {
    String url = values.getOrDefault("surgicode.database", "");
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new UnusableInput(
          "settings",
          "The setting surgicode.database must be a URL such as jdbc:h2:file:./data/surgicode or"
              + " jdbc:postgresql://localhost/surgicode.");
    }
    return new StoreSettings(
        url,
        filled(values.get("surgicode.database-user")),
        filled(values.get("surgicode.database-password")),
        seal(values.getOrDefault("surgicode.database-key", "")),
        replica(filled(values.get("surgicode.replica"))),
        retention(filled(values.get("surgicode.retention"))));
  }

  /** Opens the database. */
  Database open() {
    return Database.open(url, user, password, seal, replica);
  }

  /** Opens the database beside a service that may have it open, and takes nothing over from it. */
  Database openAside() {
    return Database.open(url, user, password, seal, null);
  }

  /** Names the kind of database; account and password stay out of logs. */
  @Override
  public String toString() {
    return (url.startsWith("jdbc:h2:") ? "H2" : "PostgreSQL")
        + (seal.locks() ? ", quotes sealed" : "");
  }

  private static @Nullable String replica(@Nullable String value) {
    if (value != null && !value.matches("[A-Za-z0-9.-]{1,40}")) {
      throw new UnusableInput(
          "settings",
          "The setting surgicode.replica must be at most 40 letters, digits, dots and hyphens.");
    }
    return value;
  }

  private static @Nullable Duration retention(@Nullable String value) {
    if (value == null) {
      return null;
    }
    if (!value.matches("[1-9][0-9]{0,4}d")) {
      throw new UnusableInput(
          "settings", "The setting surgicode.retention must be a number of days such as 730d.");
    }
    return Duration.ofDays(Long.parseLong(value.substring(0, value.length() - 1)));
  }

  /** The first key seals, further ones open what was sealed before the key was changed. */
  private static Seal seal(String value) {
    List<String> keys = Arrays.stream(value.split(",")).filter(key -> !key.isBlank()).toList();
    return keys.isEmpty() ? Seal.none() : Seal.with(keys);
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
