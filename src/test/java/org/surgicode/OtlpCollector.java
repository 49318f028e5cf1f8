package org.surgicode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Takes traces as an OpenTelemetry collector does, and keeps them as they came and as spans. */
final class OtlpCollector implements AutoCloseable {
  private static final Pattern REQUEST_NAME =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  final List<Told> spans = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** Whether something of that record was told; request names are random and may look like it. */
  boolean toldOf(String record) {
    return bodies.stream().anyMatch(b -> REQUEST_NAME.matcher(b).replaceAll("").contains(record));
  }

  /** A span as it was sent. */
  record Told(
      String trace, String id, String parent, String name, Map<String, String> tags, long nanos) {}

  OtlpCollector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1/traces";
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      bodies.add(new String(body, StandardCharsets.UTF_8));
      for (Part resource : parts(body, 1)) {
        for (Part scope : parts(resource.bytes, 2)) {
          parts(scope.bytes, 2).forEach(span -> spans.add(span(span.bytes)));
        }
      }
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static Told span(byte[] span) {
    Map<String, String> tags = new TreeMap<>();
    for (Part tag : parts(span, 9)) {
      Part value = parts(parts(tag.bytes, 2).get(0).bytes, 0).get(0);
      tags.put(
          text(tag.bytes, 1),
          value.field == 1
              ? new String(value.bytes, StandardCharsets.UTF_8)
              : Long.toString(value.number));
    }
    long begun = parts(span, 7).get(0).number;
    return new Told(
        hex(span, 1),
        hex(span, 2),
        hex(span, 4),
        text(span, 5),
        tags,
        parts(span, 8).get(0).number - begun);
  }

  /** One field of a message in protocol buffers. */
  private static final class Part {
    private final int field;
    private final long number;
    private final byte[] bytes;

    Part(int field, long number, byte[] bytes) {
      this.field = field;
      this.number = number;
      this.bytes = bytes;
    }
  }

  /** The fields of that number; 0 for all. */
  private static List<Part> parts(byte[] message, int wanted) {
    List<Part> found = new CopyOnWriteArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      long key = varint(in);
      int field = (int) (key >> 3);
      byte[] bytes = {};
      long number = 0;
      switch ((int) key & 7) {
        case 0 -> number = varint(in);
        case 1 -> number = in.getLong();
        case 5 -> number = in.getInt();
        default -> {
          bytes = new byte[(int) varint(in)];
          in.get(bytes);
        }
      }
      if (wanted == 0 || wanted == field) {
        found.add(new Part(field, number, bytes));
      }
    }
    return found;
  }

  private static long varint(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  private static String text(byte[] message, int field) {
    return new String(parts(message, field).get(0).bytes, StandardCharsets.UTF_8);
  }

  private static String hex(byte[] message, int field) {
    List<Part> found = parts(message, field);
    return found.isEmpty() ? "" : HexFormat.of().formatHex(found.get(0).bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
