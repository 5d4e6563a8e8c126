package org.commissionconnector.webhook;

import java.util.function.IntConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never became a request of ours (a broken request line, huge headers) by status. A
 * version of HTTP that does not exist is the sender's mistake too: 400, not 505, which would look
 * like ours.
 */
final class SilentErrors extends ErrorHandler {
  private final IntConsumer count;

  SilentErrors(IntConsumer count) {
    this.count = count;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
      response.setStatus(HttpStatus.BAD_REQUEST_400);
    }
    count.accept(response.getStatus());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, "", callback);
    return true;
  }
}
