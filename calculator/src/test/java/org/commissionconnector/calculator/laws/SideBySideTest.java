package org.commissionconnector.calculator.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One process computes several books at once, and each as if it were alone. */
class SideBySideTest {
  private static final int WORLDS = 40;

  @Test
  void booksComputedSideBySideComeOutAsAlone() throws Exception {
    List<Callable<String>> all = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (int i = 0; i < WORLDS; i++) {
      Dice dice = new Dice(9_000 + i);
      World world = World.of(RandomPlan.everything(dice), RandomBook.everything(dice));
      alone.add(World.json(world.calculate()));
      all.add(() -> World.json(world.calculate()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<String> together = new ArrayList<>();
      for (Future<String> result : threads.invokeAll(all)) {
        together.add(result.get());
      }
      assertEquals(alone, together);
    } finally {
      threads.shutdownNow();
    }
  }
}
