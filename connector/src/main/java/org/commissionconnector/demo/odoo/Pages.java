package org.commissionconnector.demo.odoo;

/** Pages for people. */
final class Pages {
  private final Records records;

  Pages(Records records) {
    this.records = records;
  }

  HttpReply answer(String path) {
    return HttpReply.html("<h1>" + records.clock() + path + "</h1>");
  }
}
