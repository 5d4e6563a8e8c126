package org.commissionconnector.crm.suitecrm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Names SuiteCRM's records the way the product does: {@code suitecrm:invoice/3180ef9d-75de-...}.
 */
record SuiteIds(String connection) {
  /** The name space of the ids that we choose. */
  private static final UUID SPACE = UUID.fromString("8c1b6c58-8a1f-5f0e-9a53-4d2f6f6f3a11");

  private static final Pattern ADDRESSABLE =
      Pattern.compile("\\d+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  RecordRef ref(Kind kind, String id) {
    return new RecordRef(connection, kind, id);
  }

  @Nullable String text(Kind kind, @Nullable String id) {
    return id == null ? null : ref(kind, id).toString();
  }

  static String module(Kind kind) {
    return switch (kind) {
      case DEAL -> "Opportunities";
      case INVOICE -> "AOS_Invoices";
      case PERSON -> "Users";
      case TEAM -> "SecurityGroups";
      case CUSTOMER -> "Accounts";
      case PRODUCT -> "AOS_Products";
    };
  }

  /** Whether the API takes the id in an address; others only stand in lists and filters. */
  static boolean isAddressable(String id) {
    return ADDRESSABLE.matcher(id).matches();
  }

  /** An id that is always the same for a key (a UUID of version 5). */
  static String chosen(String key) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      sha.update(
          java.nio.ByteBuffer.allocate(16)
              .putLong(SPACE.getMostSignificantBits())
              .putLong(SPACE.getLeastSignificantBits())
              .array());
      byte[] hash = sha.digest(key.getBytes(StandardCharsets.UTF_8));
      hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
      hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
      java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong()).toString();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
