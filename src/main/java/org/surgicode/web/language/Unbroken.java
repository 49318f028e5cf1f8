package org.surgicode.web.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;

/** Tells a day or an hour without a place where a line could end. */
final class Unbroken extends Format {
  private static final long serialVersionUID = 1;

  private final DateFormat told;

  private Unbroken(DateFormat told) {
    this.told = told;
  }

  /** The same message, whose days and hours stay in one piece. */
  static MessageFormat days(MessageFormat message) {
    Format[] told = message.getFormats();
    for (int i = 0; i < told.length; i++) {
      if (told[i] instanceof DateFormat day) {
        message.setFormat(i, new Unbroken(day));
      }
    }
    return message;
  }

  @Override
  public StringBuffer format(Object day, StringBuffer text, FieldPosition place) {
    return text.append(told.format(day).replaceAll("[ \\u2009\\u202f]", "\u00a0"));
  }

  @Override
  public Object parseObject(String text, ParsePosition from) {
    return told.parseObject(text, from);
  }
}
