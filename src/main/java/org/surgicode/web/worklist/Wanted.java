package org.surgicode.web.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Determination;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistFilter.Order;
import org.surgicode.review.worklist.WorklistFilter.State;
import org.surgicode.web.launch.ChartPatient;
import org.surgicode.web.launch.Launch;

/**
 * What an address of the list asks for. What no list knows is as if it had not been asked.
 *
 * @param asked the known parameters of the address by name, without those that change nothing
 */
record Wanted(Map<String, String> asked) {
  static final String STATE = "state";
  static final String DETERMINATION = "determination";
  static final String ASKING = "asking";
  static final String OWNER = "owner";
  static final String SECOND = "second";
  static final String WORDS = "words";
  static final String SORT = "sort";
  static final String BACK = "back";
  static final String PAGE = "page";
  static final String LANG = "lang";

  /** Stands for the visitor himself. */
  static final String ME = "me";

  private static final int LONGEST = 200;

  /** Makes the map unmodifiable. */
  Wanted {
    asked = new LinkedHashMap<>(asked);
  }

  static Wanted of(HttpServletRequest request) {
    Map<String, String> asked = new LinkedHashMap<>();
    keep(LANG, request, asked, tag -> tag.matches("[A-Za-z-]{2,10}"));
    keep(WORDS, request, asked, words -> !words.isBlank());
    keep(STATE, request, asked, state -> State.of(state).filter(s -> s != State.OPEN).isPresent());
    keep(DETERMINATION, request, asked, code -> determination(code) != null);
    keep(
        OWNER, request, asked, owner -> owner.matches("me|-|[A-Za-z]{1,40}/[A-Za-z0-9\\-.]{1,64}"));
    keep(SECOND, request, asked, look -> SecondLook.of(look).isPresent());
    keep(ASKING, request, asked, "on"::equals);
    keep(SORT, request, asked, sort -> Order.of(sort).filter(o -> o != Order.AGE).isPresent());
    keep(BACK, request, asked, "on"::equals);
    keep(PAGE, request, asked, page -> page.matches("[1-9][0-9]{0,5}") && !page.equals("1"));
    return new Wanted(asked);
  }

  private static void keep(
      String name,
      HttpServletRequest request,
      Map<String, String> asked,
      Predicate<String> isKnown) {
    String value = request.getParameter(name);
    if (value != null && value.length() <= LONGEST && isKnown.test(value)) {
      asked.put(name, value);
    }
  }

  /** What the list is asked, by somebody who sees as much as his launch lets him. */
  WorklistFilter filter(Launch launch) {
    ChartPatient patient = launch.patient();
    String owner = asked.get(OWNER);
    return new WorklistFilter(
        State.of(value(STATE)).orElse(State.OPEN),
        determination(value(DETERMINATION)),
        asked.containsKey(ASKING),
        ME.equals(owner) ? launch.user().reference() : owner,
        SecondLook.of(value(SECOND)).orElse(null),
        value(WORDS),
        patient == null ? null : patient.reference(),
        order(),
        asked.containsKey(BACK));
  }

  Order order() {
    return Order.of(value(SORT)).orElse(Order.AGE);
  }

  /** Number of the page, from 1. */
  int page() {
    return Integer.parseInt(Objects.requireNonNullElse(asked.get(PAGE), "1"));
  }

  String value(String name) {
    return Objects.requireNonNullElse(asked.get(name), "");
  }

  /** Whether anything is asked for that hides an operation that is open. */
  boolean narrows() {
    return asked.keySet().stream()
        .anyMatch(name -> !name.equals(LANG) && !name.equals(SORT) && !name.equals(BACK));
  }

  /** The address with another value; null takes it away. A changed list begins with page one. */
  Wanted with(String name, @Nullable String value) {
    Map<String, String> other = new LinkedHashMap<>(asked);
    other.remove(PAGE);
    if (value == null) {
      other.remove(name);
    } else {
      other.put(name, value);
    }
    return new Wanted(other);
  }

  /** The parameters as the end of an address, with their question mark; empty for none. */
  String query() {
    return asked.isEmpty() ? "" : "?" + pairs(asked);
  }

  /** The same for a link that chooses a language: beginning with an ampersand. */
  String more() {
    Map<String, String> rest = new LinkedHashMap<>(asked);
    rest.remove(LANG);
    return rest.isEmpty() ? "" : "&" + pairs(rest);
  }

  private static String pairs(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static @Nullable Determination determination(String code) {
    return Arrays.stream(Determination.values())
        .filter(d -> d.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
