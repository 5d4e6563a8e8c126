package org.commissionconnector.webhook;

import java.util.function.IntConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never became a request of ours (a broken request line, huge headers) by status. */
final class SilentErrors extends ErrorHandler {
  private final IntConsumer count;

  SilentErrors(IntConsumer count) {
    this.count = count;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    count.accept(response.getStatus());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, "", callback);
    return true;
  }
}
