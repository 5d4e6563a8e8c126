package org.commissionconnector.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Something only the sender and we know. It is read anew each time, and prints as [hidden]. */
public final class Secret {
  private final Supplier<String> value;

  private Secret(Supplier<String> value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(() -> value);
  }

  /** For a secret that may be replaced while the server runs. */
  public static Secret from(Supplier<String> value) {
    return new Secret(value);
  }

  /** Whether one of them passes; an empty one never does. */
  static boolean anyOf(List<Secret> secrets, Predicate<Secret> test) {
    boolean found = false;
    for (Secret secret : secrets) {
      found |= !secret.text().isEmpty() && test.test(secret);
    }
    return found;
  }

  byte[] bytes() {
    return value.get().getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return value.get();
  }

  /** Takes the same time whatever differs; an empty secret matches nothing. */
  boolean matches(String candidate) {
    byte[] mine = bytes();
    boolean same =
        MessageDigest.isEqual(sha256(mine), sha256(candidate.getBytes(StandardCharsets.UTF_8)));
    return same && mine.length > 0;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
