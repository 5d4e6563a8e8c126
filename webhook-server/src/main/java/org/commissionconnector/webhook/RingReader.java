package org.commissionconnector.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes rings of a delivery that was let in: one for each event in it. */
final class RingReader {
  private static final int LONGEST = 300;

  private final Source source;
  private final String eventInPath;
  private final Instant receivedAt;

  private RingReader(Source source, String eventInPath, Instant receivedAt) {
    this.source = source;
    this.eventInPath = eventInPath;
    this.receivedAt = receivedAt;
  }

  static List<Ring> read(Source source, String eventInPath, byte[] body, Instant receivedAt) {
    RingReader reader = new RingReader(source, eventInPath, receivedAt);
    List<Ring> rings = new ArrayList<>();
    for (Map<String, String> fields : BodyFields.read(body, source.shape().listField())) {
      rings.add(reader.ring(fields));
    }
    return rings;
  }

  private Ring ring(Map<String, String> fields) {
    String event = source.shape().eventField().map(fields::get).orElse(eventInPath);
    String record = record(fields);
    String key = event.isEmpty() ? record : event + "/" + record;
    return new Ring(source.name(), shortened(key), record, event, fields, receivedAt);
  }

  /** An event that does not name its record is merged only with its equals. */
  private String record(Map<String, String> fields) {
    List<String> names = source.shape().recordFields();
    return !names.isEmpty() && fields.keySet().containsAll(names)
        ? shortened(names.stream().map(fields::get).collect(Collectors.joining("/")))
        : hash(new TreeMap<>(fields).toString());
  }

  private static String shortened(String key) {
    return Optional.of(key).filter(text -> text.length() <= LONGEST).orElseGet(() -> hash(key));
  }

  private static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
