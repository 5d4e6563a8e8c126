package org.commissionconnector.crm.odoo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

  /** Tells it, unless it was told: what an earlier try left after a time-out counts. */
  boolean tell(Notice notice) {
    Place place = place(notice);
    String mark = mark(notice.key());
    if (isThere(place, mark)) {
      return false;
    }
    odoo.call(
        notice.kind() == Notice.Kind.TASK ? task(notice, place, mark) : note(notice, place, mark));
    return true;
  }

  /**
   * Where it is shown and whom it is for.
   *
   * @param partner the recipient's contact
   */
  private record Place(String model, long id, long user, long partner) {}

  private Place place(Notice notice) {
    long user = ids.number(notice.recipient());
    Long partner =
        odoo.byId("res.users", List.of(user), List.of("partner_id")).stream()
            .map(row -> row.link("partner_id"))
            .findFirst()
            .orElse(null);
    if (partner == null) {
      throw new CrmException(
          CrmException.Kind.UNEXPECTED, notice.recipient() + " is no user of Odoo any more");
    }
    Optional<RecordRef> about = notice.about().filter(OdooNotices::hasChatter);
    return about
        .map(ref -> new Place(OdooIds.model(ref.kind()), ids.number(ref), user, partner))
        .orElseGet(() -> new Place("res.partner", partner, user, partner));
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
