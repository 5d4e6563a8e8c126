package org.commissionconnector.demo.odoo;

/** An activity is about a record, named by the id of its model. */
final class ActivityBehaviour implements Behaviour {
  @Override
  public void creating(Transaction transaction, Changes values) {
    Model model = transaction.model("mail.activity");
    if (values.get("res_model_id").isEmpty()) {
      throw Writer.missing(model, model.known("res_model_id"));
    }
    long about = (Long) values.get("res_model_id").orElseThrow();
    values.set("res_model", transaction.get("ir.model", about).text("model"));
    if (values.get("date_deadline").isEmpty()) {
      values.set("date_deadline", transaction.today().toString());
    }
    if (values.get("user_id").isEmpty()) {
      values.set("user_id", transaction.uid());
    }
  }
}
