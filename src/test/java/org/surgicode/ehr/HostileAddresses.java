package org.surgicode.ehr;

import java.util.List;
import java.util.Random;

/** Addresses as somebody writes them who wants this software to talk to a stranger. */
final class HostileAddresses {
  private static final List<String> BEGINNINGS =
      List.of(
          "http://",
          "http://",
          "http://",
          "http://",
          "https://",
          "HTTP://",
          "hTTp://",
          "http:",
          "http:/",
          "http:///",
          "http:\\\\",
          "//",
          "\\\\",
          "/\\",
          "///",
          "ftp://",
          "file://",
          "file:///",
          "gopher://",
          "jar:http://",
          "ldap://",
          "javascript:",
          "data:,",
          "ws://",
          "",
          " http://",
          "\thttp://",
          "http:\n//",
          "http%3a//",
          "url:http://",
          "view-source:http://");
  private static final List<String> ENDS =
      List.of(
          "",
          "/",
          "/fhir/Binary/1",
          "/fhir/../../etc/passwd",
          "/fhir/%2e%2e/%2e%2e/x",
          "/..;/x",
          "\\..\\x",
          "?next=http://evil.test/",
          "#@evil.test/",
          "/fhir?_getpages=1",
          "/fhir\r\nHost: evil.test\r\n",
          "/fhir%0d%0aHost:%20evil.test",
          "//evil.test/x",
          "/\\evil.test/x",
          "/fhir/$evil?x=\u0000",
          "/@evil.test",
          ";@evil.test",
          "/%00");
  private static final List<String> OTHERS =
      List.of(
          "evil.test",
          "localhost",
          "LOCALHOST",
          "localhost.",
          "127.0.0.1",
          "127.0.0.2",
          "127.1",
          "127.0.1",
          "2130706433",
          "2130706434",
          "0x7f000001",
          "0x7f.0.0.2",
          "017700000001",
          "0177.0.0.02",
          "0",
          "0.0.0.0",
          "[::1]",
          "[::]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:2]",
          "[0:0:0:0:0:ffff:127.0.0.2]",
          "[64:ff9b::7f00:2]",
          "[fe80::1%25lo]",
          "[fd00::1]",
          "169.254.169.254",
          "[::ffff:a9fe:a9fe]",
          "metadata.google.internal",
          "10.0.0.1",
          "192.168.1.1",
          "172.16.0.1",
          "100.64.0.1",
          "①②⑦.⓪.⓪.②",
          "１２７.０.０.２",
          "127。0。0。2",
          "127.0.0.2.nip.io",
          "kubernetes.default.svc",
          "ehr",
          "hospital.example",
          "");
  private static final String LETTERS =
      "abzáаеоｅ0１.-_。．｡%\\/@#?:;&=[]() \t\r\n\u0000\u200b\u00ad\u202e";

  private final Random die;
  private final String own;
  private final int ownPort;
  private final int otherPort;

  /**
   * @param seed makes the same addresses again
   * @param own host that may be talked to, at its port
   * @param otherPort a port of the same machine that nobody may talk to
   */
  HostileAddresses(long seed, String own, int ownPort, int otherPort) {
    this.die = new Random(seed);
    this.own = own;
    this.ownPort = ownPort;
    this.otherPort = otherPort;
  }

  String next() {
    return any(BEGINNINGS) + user() + host() + port() + any(ENDS);
  }

  private String user() {
    return switch (die.nextInt(12)) {
      case 0 -> own + "@";
      case 1 -> own + ":" + ownPort + "@";
      case 2 -> own + "%40";
      case 3 -> "evil.test\\@";
      case 4 -> "evil.test:" + otherPort + "#@";
      case 5 -> "a:b@" + own + "@";
      case 6 -> "evil.test?@";
      default -> "";
    };
  }

  private String host() {
    return switch (die.nextInt(10)) {
      case 0, 1, 2 -> any(OTHERS);
      case 3 ->
          own + any(List.of(".", ".evil.test", "-evil.test", "%00.evil.test", "%2eevil.test"));
      case 4 -> any(List.of("x", "evil.", "evil-", "evil.test/", "evil.test#")) + own;
      case 5 -> own.toUpperCase(java.util.Locale.ROOT);
      case 6 -> own;
      default -> lookAlike();
    };
  }

  /** The own name with one to three letters changed, added or taken out. */
  private String lookAlike() {
    var name = new StringBuilder(own);
    for (int i = die.nextInt(3); i >= 0; i--) {
      int at = die.nextInt(name.length());
      char letter = LETTERS.charAt(die.nextInt(LETTERS.length()));
      switch (die.nextInt(3)) {
        case 0 -> name.setCharAt(at, letter);
        case 1 -> name.insert(at, letter);
        default -> name.deleteCharAt(at);
      }
    }
    return name.toString();
  }

  private String port() {
    return switch (die.nextInt(9)) {
      case 0 -> "";
      case 1 -> ":" + otherPort;
      case 2 -> ":80";
      case 3 -> ":0" + ownPort;
      case 4 -> ":" + (ownPort + 65536);
      case 5 -> ":" + ownPort + "@evil.test:" + otherPort;
      case 6 -> ":";
      default -> ":" + ownPort;
    };
  }

  private String any(List<String> list) {
    return list.get(die.nextInt(list.size()));
  }
}
