package org.commissionconnector.demo.suitecrm;

/** What the API says no with. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  Refusal(int status, String detail) {
    super(detail);
    this.status = status;
  }

  /** SuiteCRM knows neither 403 nor 404 for records. */
  static Refusal of(String detail) {
    return new Refusal(400, detail);
  }

  int status() {
    return status;
  }
}
