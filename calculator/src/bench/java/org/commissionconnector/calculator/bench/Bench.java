package org.commissionconnector.calculator.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures everybody in one process on the same lines, by CPU time of the process, and prints one
 * line a figure. Everybody must come to the same cents.
 *
 * <p>{@code -Dbench.lines=10000000} and {@code -Dbench.passes=3} set the size.
 */
final class Bench {
  private static final int LINES = Integer.getInteger("bench.lines", 10_000_000);
  private static final int PASSES = Integer.getInteger("bench.passes", 3);
  private static final int MOST_WARM_UPS = 12;
  private static final long AT_REST_MILLISECONDS = 20;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Bench() {}

  /** Something that adds up all lines. */
  interface Variant {
    Sums run() throws Exception;
  }

  /** What a variant took: the middle one of its passes. */
  private record Taken(double nanosecondsPerLine, double bytesPerLine, Sums sums) {}

  public static void main(String[] arguments) throws Exception {
    Sales sales = new Sales(LINES, 20261124);
    print("lines", LINES);
    print("payee-months", sales.months);
    LongLoop bare = new LongLoop();
    CompactLoop compact = new CompactLoop();
    ByEngine engine = new ByEngine(sales.months / Sales.MONTHS_A_YEAR + 1);
    Taken longLoop = take("long-loop", () -> bare.run(sales), PASSES);
    Taken compactLoop = take("compact-loop", () -> compact.run(sales), PASSES);
    Taken plain = take("engine-plain", () -> engine.plain(sales), PASSES);
    Taken explained = take("engine-explained", () -> engine.explained(sales), PASSES);
    same("compact loop", longLoop, compactLoop);
    same("engine without explanation", longLoop, plain);
    same("engine", longLoop, explained);
    print("engine-explained/compact-loop", ratio(explained, compactLoop));
    print("engine-plain/long-loop", ratio(plain, longLoop));
    print("engine-explained-bytes-per-line", explained.bytesPerLine());
    print("engine-plain-bytes-per-line", plain.bytesPerLine());
    print("one-changed-line-of-200-microseconds", engine.changeOneOf(200) / 1000);
    print("explanations-put-into-words", engine.words(sales, 0).size());
    try (DuckDb database = new DuckDb(sales)) {
      Taken perRow = take("duckdb-per-row", database::run, 1);
      same("DuckDB", longLoop, perRow);
      print("engine-explained/duckdb-per-row", ratio(explained, perRow));
    }
  }

  private static double ratio(Taken one, Taken other) {
    return one.nanosecondsPerLine() / other.nanosecondsPerLine();
  }

  private static void same(String who, Taken one, Taken other) {
    if (!one.sums().equals(other.sums())) {
      throw new IllegalStateException(
          "%s comes to %s, the bare loop to %s".formatted(who, other.sums(), one.sums()));
    }
  }

  /** Passes to warm up until the compiler rests, then the passes that count. */
  private static Taken take(String name, Variant variant, int passes) throws Exception {
    Sums sums = warmUp(variant, passes);
    double[] nanoseconds = new double[passes];
    double bytes = 0;
    for (int pass = 0; pass < passes; pass++) {
      System.gc();
      long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      long start = SYSTEM.getProcessCpuTime();
      sums = variant.run();
      nanoseconds[pass] = (SYSTEM.getProcessCpuTime() - start) / (double) LINES;
      bytes =
          (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated)
              / (double) LINES;
    }
    Arrays.sort(nanoseconds);
    double middle = nanoseconds[passes / 2];
    print(name + "-ns-per-line", middle);
    return new Taken(middle, bytes, sums);
  }

  private static Sums warmUp(Variant variant, int passes) throws Exception {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    Sums sums = variant.run();
    for (int pass = 1; pass < MOST_WARM_UPS && passes > 1; pass++) {
      long compiled = compiler.getTotalCompilationTime();
      sums = variant.run();
      if (compiler.getTotalCompilationTime() - compiled < AT_REST_MILLISECONDS) {
        return sums;
      }
    }
    return sums;
  }

  private static void print(String name, double figure) {
    System.out.println(String.format(Locale.ROOT, "bench: %s %s", name, text(figure)));
  }

  private static String text(double figure) {
    return figure == Math.rint(figure)
        ? Long.toString((long) figure)
        : String.format(Locale.ROOT, figure < 1 ? "%.3f" : "%.1f", figure);
  }
}
