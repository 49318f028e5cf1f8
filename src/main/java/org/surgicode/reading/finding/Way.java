package org.surgicode.reading.finding;

/** Signs of a way in, from plain to weak. */
enum Way {
  NECK("anterior-cervical"),
  THORACOLUMBAR("thoracolumbar"),
  CHEST("transthoracic"),
  PERITONEUM_OPENED("transperitoneal"),
  PERITONEUM_ASIDE("retroperitoneal"),
  EXTRACAVITARY("lateral-extracavitary"),
  FLANK("retroperitoneal"),
  FROM_BEHIND("posterior"),
  FACE_DOWN("posterior"),
  FROM_FRONT("anterior");

  private final String value;

  Way(String value) {
    this.value = value;
  }

  /** The value of the fact that it makes. */
  String value() {
    return value;
  }
}
