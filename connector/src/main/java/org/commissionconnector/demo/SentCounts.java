package org.commissionconnector.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.writeback.SendListener;

/** Counts what reached the CRM, and tells it on. */
final class SentCounts implements SendListener {
  private final Map<String, Long> records = new TreeMap<>();
  private final List<DemoSummary.Alert> alerts = new ArrayList<>();
  private volatile Consumer<CommissionResult> onWritten = result -> {};
  private long notes;

  /** From now on tells of each record whose fields changed. */
  void tell(Consumer<CommissionResult> listener) {
    onWritten = listener;
  }

  @Override
  public void written(CommissionResult result, boolean changed) {
    if (changed) {
      count(result.ref().kind().word());
      onWritten.accept(result);
    }
  }

  private synchronized void count(String kind) {
    records.merge(kind, 1L, Long::sum);
  }

  @Override
  public synchronized void told(Notice notice, boolean news) {
    if (!news) {
      return;
    }
    if (notice.kind() == Notice.Kind.TASK) {
      alerts.add(new DemoSummary.Alert(notice.recipient().toString(), notice.subject()));
    } else {
      notes++;
    }
  }

  synchronized DemoSummary.Written written() {
    long fields = records.values().stream().mapToLong(Long::longValue).sum();
    return new DemoSummary.Written(fields, notes, alerts.size(), new TreeMap<>(records));
  }

  synchronized List<DemoSummary.Alert> alerts() {
    return List.copyOf(alerts);
  }
}
