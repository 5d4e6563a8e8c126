package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;

/**
 * Which Odoo it is.
 *
 * @param major 17 for 17.0 and for saas~17.4
 * @param name as Odoo says it
 */
record OdooVersion(int major, String name) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int OLDEST = 17;
  private static final int FIRST_JSON_2 = 19;

  /**
   * Reads Odoo's own word.
   *
   * @param info {@code [17, 0, 0, "final", 0, ""]}, its first part sometimes {@code "saas~17"}
   */
  static OdooVersion of(String name, JsonNode info) {
    Matcher major = NUMBER.matcher(info.path(0).asText(name));
    if (!major.find()) {
      throw new CrmException(
          Kind.REFUSED, "what answers does not say which Odoo it is; check the address");
    }
    return new OdooVersion(Integer.parseInt(major.group()), name);
  }

  boolean isTooOld() {
    return major < OLDEST;
  }

  /** Whether the groups of a user are asked of its record. */
  boolean asksGroupsOfRecords() {
    return major > OLDEST;
  }

  OdooSettings.Protocol protocol() {
    return major >= FIRST_JSON_2 ? OdooSettings.Protocol.JSON_2 : OdooSettings.Protocol.JSON_RPC;
  }
}
