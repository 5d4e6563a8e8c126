package org.commissionconnector.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over what was sent, and whether it was sent just now. */
final class Hmac {
  private static final String ALGORITHM = "HmacSHA256";

  private Hmac() {}

  /** Of the prefix followed by the body. */
  static byte[] sign(byte[] key, String prefix, byte[] body) {
    return sign(key, prefix, body, "");
  }

  /** Of the prefix, the body and the suffix. */
  static byte[] sign(byte[] key, String prefix, byte[] body, String suffix) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(prefix.getBytes(StandardCharsets.UTF_8));
      mac.update(body);
      return mac.doFinal(suffix.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Whether two texts are the same; takes the same time wherever they differ. */
  static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether seconds since 1970 lie within the window around a moment, both ends included; false for
   * what is no number.
   */
  static boolean isRecent(String seconds, Instant now, Duration window) {
    return number(seconds)
        .map(Instant::ofEpochSecond)
        .filter(sent -> isWithin(sent, now, window))
        .isPresent();
  }

  /** As {@link #isRecent}, for milliseconds since 1970. */
  static boolean isRecentMillis(String millis, Instant now, Duration window) {
    return number(millis)
        .map(Instant::ofEpochMilli)
        .filter(sent -> isWithin(sent, now, window))
        .isPresent();
  }

  private static boolean isWithin(Instant sent, Instant now, Duration window) {
    return Duration.between(sent, now).abs().compareTo(window) <= 0;
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,15}") && text.length() <= 15
        ? Optional.of(Long.parseLong(text)).filter(value -> value < 100_000_000_000_000L)
        : Optional.empty();
  }
}
