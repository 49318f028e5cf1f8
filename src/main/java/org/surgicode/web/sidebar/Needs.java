package org.surgicode.web.sidebar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.surgicode.web.launch.Right;

/** What somebody must be allowed before the case is even looked for. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface Needs {
  /** The right. */
  Right value();
}
