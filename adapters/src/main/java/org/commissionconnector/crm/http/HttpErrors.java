package org.commissionconnector.crm.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;

/** Puts the ways in which HTTP fails into words. Nothing of a body is ever quoted. */
final class HttpErrors {
  private final String who;

  /**
   * @param who {@code Odoo at http://odoo.example:8069}
   */
  HttpErrors(String who) {
    this.who = who;
  }

  CrmException status(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 ->
          refused(
              "sends us to another address (HTTP %d); put the address it sends browsers to into the settings"
                  .formatted(status));
      case 401 -> refused("does not accept our login (HTTP 401); check the login and the key");
      case 403 -> refused("does not allow this (HTTP 403); check the rights of the user");
      case 404 ->
          refused("has nothing at this address (HTTP 404); check the address in the settings");
      case 408, 425, 429, 500, 502, 503, 504 ->
          new CrmException(
              Kind.UNAVAILABLE,
              who + " cannot answer now (HTTP " + status + "); it is tried again");
      default ->
          new CrmException(
              Kind.UNEXPECTED, who + " gave an answer that we do not know (HTTP " + status + ")");
    };
  }

  CrmException notJson(String contentType) {
    return new CrmException(
        Kind.REFUSED,
        who
            + " answers with "
            + contentType
            + " where JSON was expected; check that the address in the settings is the CRM's own");
  }

  CrmException unreadable(IOException cause) {
    return new CrmException(
        Kind.UNEXPECTED, who + " gave an answer that cannot be read as JSON", cause);
  }

  CrmException broken(IOException cause) {
    if (cause instanceof UnknownHostException) {
      return unavailable("the name of its host is not known; check the address", cause);
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return unavailable("nothing answers there; is it running?", cause);
    }
    if (cause instanceof SSLException) {
      return new CrmException(
          Kind.REFUSED,
          who + " cannot be talked to securely; check its certificate and https in the address",
          cause);
    }
    if (cause instanceof SocketTimeoutException || cause instanceof InterruptedIOException) {
      return unavailable("it did not answer in time", cause);
    }
    return unavailable("the connection broke", cause);
  }

  CrmException open(String until) {
    return new CrmException(
        Kind.UNAVAILABLE,
        who + " failed again and again; it is left alone until " + until + " and then tried again");
  }

  CrmException interrupted(InterruptedException cause) {
    return new CrmException(Kind.UNAVAILABLE, "stopped while waiting for " + who, cause);
  }

  /** Whether the call cannot have reached the CRM, so that it may always be made again. */
  static boolean wasNotSent(CrmException failure) {
    return failure.getCause() instanceof ConnectException
        || failure.getCause() instanceof UnknownHostException
        || failure.getCause() instanceof NoRouteToHostException;
  }

  private CrmException refused(String what) {
    return new CrmException(Kind.REFUSED, who + " " + what);
  }

  private CrmException unavailable(String what, IOException cause) {
    return new CrmException(Kind.UNAVAILABLE, who + " cannot be reached: " + what, cause);
  }
}
