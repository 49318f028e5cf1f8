package org.surgicode.ehr.smart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes key stores as an operator makes them, with the JDK's keytool. */
public final class Keys {
  public static final String PASSWORD = "only-for-tests";

  private Keys() {}

  /** Adds an EC key on the curve P-384. */
  public static void addEc(Path store, String alias) {
    add(store, alias, List.of("-keyalg", "EC", "-groupname", "secp384r1"));
  }

  /** Adds an RSA key. */
  public static void addRsa(Path store, String alias, int bits) {
    add(store, alias, List.of("-keyalg", "RSA", "-keysize", Integer.toString(bits)));
  }

  private static void add(Path store, String alias, List<String> kind) {
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                "CN=surgicode",
                "-validity",
                "3650"));
    command.addAll(kind);
    try {
      Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (made.waitFor() != 0 || !Files.exists(store)) {
        throw new AssertionError(said);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
