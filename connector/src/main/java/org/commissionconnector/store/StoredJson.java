package org.commissionconnector.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How records stand in the tables: exact numbers as texts, days as texts, names as in the records.
 * The same content is always the same text.
 */
public final class StoredJson {
  private static final ObjectMapper SORTED =
      JsonMapper.builder()
          .addModule(StoredValues.module())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final ObjectMapper AS_GIVEN =
      SORTED.copy().disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private StoredJson() {}

  /** The record as text, the keys of its maps sorted. */
  public static String sorted(Object record) {
    return write(SORTED, record);
  }

  /** The record as text, the keys of its maps in their order. */
  public static String asGiven(Object record) {
    return write(AS_GIVEN, record);
  }

  public static <T> T read(String text, Class<T> type) {
    try {
      return AS_GIVEN.readValue(text, type);
    } catch (JsonProcessingException broken) {
      throw unreadable(type.getSimpleName(), broken);
    }
  }

  public static <T> T read(String text, TypeReference<T> type) {
    try {
      return AS_GIVEN.readValue(text, type);
    } catch (JsonProcessingException broken) {
      throw unreadable(type.getType().getTypeName(), broken);
    }
  }

  /** A fingerprint: texts that differ have different ones. */
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String write(ObjectMapper mapper, Object record) {
    try {
      return mapper.writeValueAsString(record);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(
          "a %s cannot be written as JSON".formatted(record.getClass().getSimpleName()), broken);
    }
  }

  private static UncheckedIOException unreadable(String type, JsonProcessingException broken) {
    return new UncheckedIOException(
        "a %s in the database cannot be read; was it written by a newer version?".formatted(type),
        broken);
  }
}
