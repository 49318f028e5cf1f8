package org.surgicode.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the operator's page shows, and to whom.
 *
 * @param password password of {@code /admin}, made anew at every start
 * @param ownMachineOnly whether the service listens on loopback only
 * @param settings settings in force by name, without secrets
 */
public record OperatorCard(String password, boolean ownMachineOnly, Map<String, String> settings) {
  /** Keeps the order of the settings and the password out of logs. */
  public OperatorCard {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  @Override
  public String toString() {
    return "OperatorCard[" + settings + "]";
  }
}
