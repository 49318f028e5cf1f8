package org.surgicode;

/** Entry point of the jar. */
public final class Application {
  private Application() {}

  /** Runs the command line. */
  public static void main(String[] args) {}
}
