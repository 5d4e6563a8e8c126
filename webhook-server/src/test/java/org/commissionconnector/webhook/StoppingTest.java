package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {
  private static final Source SOURCE =
      new Source("odoo", Verifier.secretInPath(Secret.of("s")), List.of());

  @TempDir Path folder;

  @Test
  void aRingThatIsBeingKeptIsAnsweredBeforeTheServerStops() throws Exception {
    CountDownLatch isKeeping = new CountDownLatch(1);
    CountDownLatch mayKeep = new CountDownLatch(1);
    WebhookServer server =
        WebhookServer.start(
            WebhookSettings.defaults(),
            List.of(SOURCE),
            rings -> {
              isKeeping.countDown();
              await(mayKeep);
            },
            Clock.systemUTC(),
            Operating.readyWhen(() -> true));
    Caller caller = new Caller(server.url());
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(() -> caller.json("/rings/odoo/s", "{}").statusCode());
    await(isKeeping);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    mayKeep.countDown();
    assertEquals(202, status.get());
    stopped.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void listensByTlsWithAKeystore() throws Exception {
    Path keystore = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                keystore.toString())
            .redirectErrorStream(true)
            .start();
    byte[] unused = keytool.getInputStream().readAllBytes();
    assertEquals(0, keytool.waitFor());
    try (WebhookServer server =
        WebhookServer.start(
            WebhookSettings.defaults().withKeystore(new Keystore(keystore, Secret.of("changeit"))),
            List.of(SOURCE),
            new ListInbox(),
            Clock.systemUTC(),
            Operating.readyWhen(() -> true))) {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(keystore)).build();
      URI live = URI.create("https://localhost:" + server.url().getPort() + "/health/live");
      assertEquals("https", server.url().getScheme());
      assertEquals(
          "live",
          client.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString()).body());
    }
  }

  private static SSLContext trusting(Path keystore) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, "changeit".toCharArray());
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("server", store.getCertificate("server"));
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
