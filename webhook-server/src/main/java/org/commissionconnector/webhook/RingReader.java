package org.commissionconnector.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a ring of a delivery that was let in. */
final class RingReader {
  private RingReader() {}

  static Ring read(Source source, String event, byte[] body, Instant receivedAt) {
    Map<String, String> fields = BodyFields.read(body);
    return new Ring(source.name(), key(source, event, fields, body), event, fields, receivedAt);
  }

  /** A body that does not name its record is merged only with its equals. */
  private static String key(Source source, String event, Map<String, String> fields, byte[] body) {
    String record =
        !source.keyFields().isEmpty() && fields.keySet().containsAll(source.keyFields())
            ? source.keyFields().stream().map(fields::get).collect(Collectors.joining("/"))
            : UUID.nameUUIDFromBytes(body).toString();
    String key = event.isEmpty() ? record : event + "/" + record;
    return key.length() <= 300
        ? key
        : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
