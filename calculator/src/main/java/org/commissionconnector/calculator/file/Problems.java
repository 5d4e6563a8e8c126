package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/** Collects what is wrong with files, so that all of it can be told at once. */
public final class Problems {
  private final Set<FileProblem> found = new LinkedHashSet<>();

  /** Notes a problem; the same one twice counts once. */
  public void add(SourcePosition at, Message message) {
    found.add(new FileProblem(at, message));
  }

  /** Notes a problem by the key of its text and the text's arguments. */
  public void add(SourcePosition at, String key, Object... arguments) {
    add(at, Message.of(key, arguments));
  }

  /** Notes all of another collection. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /** How many so far: what was read in between is sound where it has not changed. */
  public int count() {
    return found.size();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** By file, line and column. */
  public List<FileProblem> sorted() {
    List<FileProblem> sorted = new ArrayList<>(found);
    sorted.sort(FileProblem.BY_POSITION);
    return sorted;
  }

  /**
   * Ends the reading where anything was wrong.
   *
   * @throws ReadException that lists all problems
   */
  public void throwIfAny() throws ReadException {
    if (!found.isEmpty()) {
      throw new ReadException(sorted());
    }
  }
}
