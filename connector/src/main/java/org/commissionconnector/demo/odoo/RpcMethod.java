package org.commissionconnector.demo.odoo;

import java.util.Optional;

/** A method that clients may call. Empty when it returns nothing. */
interface RpcMethod {
  Optional<Object> call(Call call);
}
