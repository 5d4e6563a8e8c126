package org.commissionconnector.demo;

/**
 * Something that a user of the sandbox did.
 *
 * @param model Odoo's name of the kind of record: {@code crm.lead} or {@code account.move}
 * @param name the record's, for people
 * @param owner the salesperson's name
 * @param what was done, for people: {@code was won}
 */
public record Happening(String model, long id, String name, String owner, String what) {}
