package org.commissionconnector.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.commissionconnector.catchup.CatchUpProgress;
import org.jspecify.annotations.Nullable;

/** Bars on the terminal for long work; nothing where nobody watches. */
final class Progress implements CatchUpProgress, AutoCloseable {
  private final boolean isShown;
  private @Nullable ProgressBar pull;
  private @Nullable ProgressBar settle;

  private Progress(boolean isShown) {
    this.isShown = isShown;
  }

  static Progress on(Console console) {
    return new Progress(console.isTerminal());
  }

  @Override
  public void pulled(long records, long total) {
    if (isShown) {
      pull = moved(pull, "reading records", records, total);
    }
  }

  @Override
  public void settled(long payees, long total) {
    if (isShown) {
      settle = moved(settle, "settling payees", payees, total);
    }
  }

  private static ProgressBar moved(@Nullable ProgressBar bar, String task, long done, long total) {
    ProgressBar moved = bar == null ? bar(task) : bar;
    if (total >= 0) {
      moved.maxHint(total);
    }
    moved.stepTo(done);
    return moved;
  }

  private static ProgressBar bar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(-1)
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    if (pull != null) {
      pull.close();
    }
    if (settle != null) {
      settle.close();
    }
  }
}
