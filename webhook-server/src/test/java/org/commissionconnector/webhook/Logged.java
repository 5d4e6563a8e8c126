package org.commissionconnector.webhook;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to what the product logs. */
final class Logged implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger("org.commissionconnector");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  Logged() {
    appender.start();
    root.addAppender(appender);
  }

  List<String> lines() {
    return List.copyOf(appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    root.detachAppender(appender);
  }
}
