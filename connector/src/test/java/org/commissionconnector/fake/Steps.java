package org.commissionconnector.fake;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Counts every call that leaves memory, and can kill the process before or after any of them. */
public final class Steps {
  /** Leaves everything as it is. */
  public static final Steps NOT_WATCHED = new Steps(Integer.MAX_VALUE);

  private final int killAt;
  private int step;

  private Steps(int killAt) {
    this.killAt = killAt;
  }

  /**
   * Kills before the first call (1), after it (2), before the second (3) and so on.
   *
   * @param killAt from 1
   */
  public static Steps killingAt(int killAt) {
    return new Steps(killAt);
  }

  <T> T watch(Class<T> type, T real) {
    if (this == NOT_WATCHED) {
      return real;
    }
    InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("connection")) {
      return method.invoke(real, arguments);
    }
    killIfItIsTime(method, "before");
    Object answer;
    try {
      answer = method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
    killIfItIsTime(method, "after");
    return answer;
  }

  private void killIfItIsTime(Method method, String when) {
    step++;
    if (step == killAt) {
      throw new Killed(
          when + " " + method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }
  }

  /** Stands for the power cut: nothing in the product catches it. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed(String where) {
      super(where);
    }
  }
}
