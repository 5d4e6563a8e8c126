package org.commissionconnector.crm.odoo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.http.Effect;

/**
 * Tells people something by an activity or a note. Its key stands in the text as the name of a
 * style class, which Odoo keeps and nobody sees; a done activity leaves it in the chatter.
 */
final class OdooNotices {
  private final OdooClient odoo;
  private final OdooIds ids;

  OdooNotices(OdooClient odoo, OdooIds ids) {
    this.odoo = odoo;
    this.ids = ids;
  }

  /**
   * Tells it, unless it was told: what an earlier try left after a time-out counts. Where the user
   * may not put it on the record, it goes to the recipient's contact.
   */
  boolean tell(Notice notice) {
    Place contact = contact(notice);
    Place about = about(notice, contact);
    String mark = mark(notice.key());
    if (isThere(about, mark) || (!about.equals(contact) && isThere(contact, mark))) {
      return false;
    }
    try {
      put(notice, about, mark);
    } catch (OdooException refused) {
      if (!refused.isNoRight() || about.equals(contact)) {
        throw refused;
      }
      put(notice, contact, mark);
    }
    return true;
  }

  private void put(Notice notice, Place place, String mark) {
    boolean task = notice.kind() == Notice.Kind.TASK;
    odoo.call(task ? task(notice, place, mark) : note(notice, place, mark));
  }

  /**
   * Where it is shown and whom it is for.
   *
   * @param partner the recipient's contact
   */
  private record Place(String model, long id, long user, long partner) {}

  private Place contact(Notice notice) {
    long user = ids.number(notice.recipient());
    return odoo.byId("res.users", List.of(user), List.of("partner_id")).stream()
        .map(row -> row.link("partner_id"))
        .filter(Objects::nonNull)
        .map(partner -> new Place("res.partner", partner, user, partner))
        .findFirst()
        .orElseThrow(
            () ->
                new CrmException(
                    CrmException.Kind.UNEXPECTED,
                    notice.recipient() + " is no user of Odoo any more"));
  }

  private Place about(Notice notice, Place contact) {
    return notice
        .about()
        .filter(OdooNotices::hasChatter)
        .map(
            ref ->
                new Place(
                    OdooIds.model(ref.kind()), ids.number(ref), contact.user(), contact.partner()))
        .orElse(contact);
  }

  /** Teams have no activities, and users show theirs on their contact. */
  private static boolean hasChatter(RecordRef ref) {
    return switch (ref.kind()) {
      case DEAL, INVOICE, CUSTOMER -> true;
      case PERSON, TEAM, PRODUCT -> false;
    };
  }

  private boolean isThere(Place place, String mark) {
    return odoo.count(
                "mail.message",
                Domain.of(
                    Domain.is("model", "=", place.model()),
                    Domain.is("res_id", "=", place.id()),
                    Domain.is("body", "like", mark)))
            > 0
        || odoo.count(
                "mail.activity",
                Domain.of(
                    Domain.is("res_model", "=", place.model()),
                    Domain.is("res_id", "=", place.id()),
                    Domain.is("note", "like", mark)))
            > 0;
  }

  private static OdooCall task(Notice notice, Place place, String mark) {
    OdooCall call =
        OdooCall.write(place.model(), "activity_schedule", Effect.WRITE_ONCE)
            .on(List.of(place.id()))
            .by("act_type_xmlid", "mail.mail_activity_data_todo")
            .by("summary", notice.subject())
            .by("note", html(notice.text(), mark))
            .by("user_id", place.user());
    return notice.due().map(day -> call.by("date_deadline", day.toString())).orElse(call);
  }

  private static OdooCall note(Notice notice, Place place, String mark) {
    return OdooCall.write(place.model(), "message_post", Effect.WRITE_ONCE)
        .on(List.of(place.id()))
        .by("body", html(notice.text(), mark))
        .by("body_is_html", true)
        .by("subject", notice.subject())
        .by("message_type", "comment")
        .by("subtype_xmlid", "mail.mt_note")
        .by("partner_ids", List.of(place.partner()));
  }

  static String html(String text, String mark) {
    String escaped =
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>");
    return "<p class=\"" + mark + "\">" + escaped + "</p>";
  }

  /** Without underscores, which match anything when Odoo looks for them. */
  static String mark(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "commission-" + HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
