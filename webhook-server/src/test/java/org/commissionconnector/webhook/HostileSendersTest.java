package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostileSendersTest {
  private static final int FUZZED = 4_000;
  private static final long SEED = 20261124;

  private static final int IDLE = 2_000;
  private static final String RING = "{\"_model\":\"crm.lead\",\"_id\":54}";

  private final ListInbox inbox = new ListInbox();
  private final WebhookServer server =
      WebhookServer.start(
          WebhookSettings.defaults()
              .withLimits(
                  new WebhookLimits(
                      64 * 1024, 8 * 1024, 4_000, Duration.ofSeconds(30), Duration.ofMillis(800))),
          List.of(
              new Source(
                  "odoo",
                  Verifier.secretInPath(Secret.of("s3cret")),
                  BodyShape.of(List.of("_model", "_id")),
                  1_000_000)),
          inbox,
          Clock.systemUTC(),
          Operating.readyWhen(() -> true));
  private final Caller caller = new Caller(server.url());
  private final List<Socket> open = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    server.close();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort());
    socket.setSoTimeout(10_000);
    open.add(socket);
    return socket;
  }

  @Test
  void whateverIsSentIsAnsweredByAStatusAloneAndNeverBy500() throws IOException {
    Random random = new Random(SEED);
    Requests requests = new Requests(random);
    Set<Integer> statuses = new TreeSet<>();
    TreeMap<Integer, Long> memory = new TreeMap<>();
    try (Logged logged = new Logged()) {
      for (int i = 0; i < FUZZED; i++) {
        Answer answer = send(requests.next());
        statuses.add(answer.status());
        assertTrue(answer.status() < 500, "seed %d, request %d: %s".formatted(SEED, i, answer));
        assertEquals("", answer.body(), "seed %d, request %d".formatted(SEED, i));
        if (i % (FUZZED / 4) == FUZZED / 4 - 1) {
          memory.put(i, used());
        }
      }
      assertTrue(statuses.containsAll(Set.of(202, 400, 401, 404, 413, 415, 431)), "" + statuses);
      assertFalse(
          String.join("\n", logged.lines()).contains("Exception"), "an exception is logged");
      assertEquals(202, caller.json("/rings/odoo/s3cret/won", RING).statusCode());
    }
    long growth = memory.lastEntry().getValue() - memory.firstEntry().getValue();
    assertTrue(growth < 32 * 1024 * 1024, "memory grew by " + growth + ": " + memory);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Status 0 stands for a connection closed without an answer. */
  private record Answer(int status, String body) {}

  private Answer send(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
      socket.setSoTimeout(10_000);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
        return answer(socket.getInputStream());
      } catch (java.net.SocketException closedEarly) {
        return new Answer(0, "");
      }
    }
  }

  private static Answer answer(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    if (!text.startsWith("HTTP/1.1 ")) {
      return new Answer(0, text);
    }
    int status = Integer.parseInt(text.substring(9, 12));
    int end = text.indexOf("\r\n\r\n");
    String body = end < 0 ? "" : text.substring(end + 4);
    int next = body.indexOf("HTTP/1.1 ");
    return new Answer(status, next < 0 ? body : body.substring(0, next));
  }

  @Test
  void slowAndIdleSendersKeepNobodyElseWaiting() throws Exception {
    for (int i = 0; i < IDLE; i++) {
      connect();
    }
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Socket socket = connect();
      socket.getOutputStream().write(beginning(i % 2 == 0));
      slow.add(socket);
    }
    for (int i = 0; i < 200; i++) {
      assertEquals(202, caller.json("/rings/odoo/s3cret/won", RING).statusCode());
    }
    assertEquals(200, inbox.rings().size());
    for (Socket socket : List.of(slow.get(0), slow.get(1))) {
      assertTrue(isClosedWhileItTrickles(socket), "a request that never ends is cut off");
    }
  }

  private static byte[] beginning(boolean inHeaders) {
    String start = "POST /rings/odoo/s3cret/won HTTP/1.1\r\nHost: x\r\n";
    String rest = "Content-Type: application/json\r\nContent-Length: 2000\r\n\r\n{";
    return (inHeaders ? start + "X-Slow: " : start + rest).getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends a byte now and then, as long as anybody listens. */
  private static boolean isClosedWhileItTrickles(Socket socket) throws Exception {
    socket.setSoTimeout(50);
    for (int i = 0; i < 200; i++) {
      try {
        socket.getOutputStream().write('x');
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      } catch (java.net.SocketTimeoutException stillOpen) {
        assertTrue(socket.isConnected());
      } catch (java.net.SocketException closed) {
        return true;
      }
    }
    return false;
  }

  /** Requests that nobody should send. */
  private static final class Requests {
    private final Random random;

    Requests(Random random) {
      this.random = random;
    }

    byte[] next() {
      return switch (random.nextInt(12)) {
        case 0 -> noise(random.nextInt(3_000));
        case 1 ->
            post("/rings/odoo/s3cret/won", "application/json", noise(random.nextInt(2_000)), 0);
        case 2 -> post("/rings/odoo/s3cret/won", "application/json", bytes(RING), 5);
        case 3 -> post("/rings/odoo/s3cret/won", "application/json", bytes(RING), -5);
        case 4 ->
            bytes(
                "POST /rings/odoo/s3cret HTTP/1.1\r\nHost: x\r\nX: "
                    + "h".repeat(9_000)
                    + "\r\n\r\n");
        case 5 ->
            post(
                "/rings/odoo/s3cret/won",
                "application/json",
                bytes("{\"a\":" + "[".repeat(random.nextInt(20_000))),
                0);
        case 6 ->
            post(
                "/rings/odoo/s3cret/won",
                "application/json; charset=utf-16",
                RING.getBytes(StandardCharsets.UTF_16),
                0);
        case 7 -> post("/rings/odoo/" + path() + "/won", "application/json", bytes(RING), 0);
        case 8 -> post("/" + path() + "/odoo/s3cret/won", path(), bytes(RING), 0);
        case 9 -> post("/rings/odoo/s3cret/won", "text/xml", bytes(" ".repeat(70_000)), 0);
        case 10 -> version(random.nextInt(10) + "." + random.nextInt(10));
        default -> mutated(post("/rings/odoo/s3cret/won", "application/json", bytes(RING), 0));
      };
    }

    private static byte[] version(String version) {
      return bytes("GET /rings/odoo/s3cret/won HTTP/" + version + "\r\nHost: x\r\n\r\n");
    }

    private byte[] noise(int length) {
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      return noise;
    }

    private String path() {
      List<String> parts =
          List.of("..", "%00", "%", "%zz", ";a=b", "a//b", "%2e%2e", "é", "~", "rings", "\\");
      return parts.get(random.nextInt(parts.size())) + random.nextInt(100);
    }

    /** With a length that is wrong by so much. */
    private static byte[] post(String path, String type, byte[] body, int wrong) {
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      String large = body.length >= 70_000 ? "application/json" : type;
      request.writeBytes(
          bytes(
              "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: %s\r\n"
                      .formatted(path, large)
                  + "Content-Length: %d\r\n\r\n".formatted(body.length + wrong)));
      request.writeBytes(body);
      return request.toByteArray();
    }

    private byte[] mutated(byte[] request) {
      for (int i = random.nextInt(8); i > 0; i--) {
        request[random.nextInt(request.length)] = (byte) random.nextInt();
      }
      return request;
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
