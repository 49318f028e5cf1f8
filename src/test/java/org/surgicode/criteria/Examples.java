package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;

/** The worked examples that stand beside the criteria. */
record Examples(Map<String, List<String>> records, List<Example> examples) {

  /** One example: a record, what is left out and added, and what must come of it. */
  record Example(
      String says,
      @Nullable String record,
      List<String> without,
      List<String> with,
      Expectation expect) {
    List<Fact> facts(Examples all) {
      Told told = new Told();
      if (record != null) {
        told.and(all.record(record));
      }
      return told.without(without.toArray(String[]::new)).and(with.toArray(String[]::new)).facts();
    }

    @Override
    public String toString() {
      return says;
    }
  }

  /** What is checked; null is not checked. */
  record Expectation(
      String determination,
      @JsonSetter(nulls = Nulls.SET) @Nullable List<String> codes,
      @JsonSetter(nulls = Nulls.SET) @Nullable List<String> alternatives,
      @JsonSetter(nulls = Nulls.SET) @Nullable List<String> companions,
      @JsonSetter(nulls = Nulls.SET) @Nullable List<String> consider,
      @JsonSetter(nulls = Nulls.SET) @Nullable Map<String, String> verdicts,
      @JsonSetter(nulls = Nulls.SET) @Nullable List<String> flags,
      @JsonSetter(nulls = Nulls.SET) @Nullable List<String> allFlags) {}

  /** The lines of a record that examples start from. */
  String[] record(String name) {
    List<String> lines = records.get(name);
    if (lines == null) {
      throw new IllegalArgumentException("There is no record " + name);
    }
    return lines.toArray(String[]::new);
  }

  static Examples read(String family) {
    return ConfigText.of(ConfigFiles.packaged(), "families/" + family + "/examples.yaml")
        .as(Examples.class);
  }
}
