package org.surgicode.cli.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The codes whose false suggestion costs most, so that it is counted by name.
 *
 * @param family the code family whose reviews are scored
 * @param primary the primary code
 * @param addOn its add-on, whose surplus units are counted
 */
record CriticalCodes(String family, String primary, String addOn) {
  /** The packaged ones. */
  static final CriticalCodes PACKAGED = packaged();

  private static CriticalCodes packaged() {
    Properties codes = new Properties();
    try (InputStream in = CriticalCodes.class.getResourceAsStream("critical-codes.properties")) {
      codes.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CriticalCodes(
        codes.getProperty("family", ""),
        codes.getProperty("primary", ""),
        codes.getProperty("add-on", ""));
  }

  /** Name of the figure that counts false suggestions of the primary code. */
  String falsePrimary() {
    return "false" + primary;
  }

  /** Name of the figure that counts surplus units of the add-on. */
  String falseUnits() {
    return "false" + addOn + "Units";
  }
}
