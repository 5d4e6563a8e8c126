package org.commissionconnector.facts;

import org.commissionconnector.calculator.message.Message;

/**
 * Says that a payee's pay may have changed.
 *
 * @param payee id of the person
 * @param why for the reason of a correction: the owner changed, a payment was taken back
 */
public record Touch(String payee, Message why) {}
