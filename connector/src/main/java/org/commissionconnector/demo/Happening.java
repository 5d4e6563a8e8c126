package org.commissionconnector.demo;

/**
 * Something that a user of the sandbox did.
 *
 * @param model the CRM's name of the kind of record: {@code crm.lead}, {@code AOS_Invoices}
 * @param name the record's, for people
 * @param owner the salesperson's name
 * @param what was done, for people: {@code was won}
 */
public record Happening(String model, String id, String name, String owner, String what) {}
