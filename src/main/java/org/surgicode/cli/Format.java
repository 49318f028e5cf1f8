package org.surgicode.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How reviews are printed. */
enum Format {
  /** One object a line. */
  JSON,
  /** A report for people. */
  TEXT;

  /** Reads the name as it is written on the command line, whatever the locale. */
  static final class ByName implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return switch (name) {
        case "json" -> JSON;
        case "text" -> TEXT;
        default -> throw new TypeConversionException("choose json or text, not " + name);
      };
    }
  }
}
