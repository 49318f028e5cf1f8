package org.surgicode;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.store.Database;

/**
 * Which database the service keeps its reviews in.
 *
 * @param url JDBC URL of an H2 or a PostgreSQL
 * @param user account, null for none
 * @param password its password, null for none
 */
record StoreSettings(String url, @Nullable String user, @Nullable String password) {
  /** Every setting by name, with the value that holds when none is set; empty for none. */
  static final Map<String, String> DEFAULTS =
      Map.of(
          "surgicode.database", "jdbc:h2:file:./data/surgicode",
          "surgicode.database-user", "",
          "surgicode.database-password", "");

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
        filled(values.get("surgicode.database-password")));
  }

  /** Opens the database. */
  Database open() {
    return Database.open(url, user, password);
  }

  /** Names the kind of database; account and password stay out of logs. */
  @Override
  public String toString() {
    return url.startsWith("jdbc:h2:") ? "H2" : "PostgreSQL";
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
