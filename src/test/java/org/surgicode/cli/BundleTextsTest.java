package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.UnusableInput;

class BundleTextsTest {
  @Test
  void oneObjectOverManyLinesIsOneBundle() {
    assertThat(read("{\n \"a\": 1\n}\n")).containsExactly("x={\n \"a\": 1\n}");
    assertThat(read("{\"entry\":[\n{\"a\":1},\n{\"b\":2}\n]}")).hasSize(1);
    assertThat(read("{\"broken\":\n{\"a\":1")).hasSize(1);
  }

  @Test
  void anObjectOnALineOfItsOwnIsABundleAmongMany() {
    assertThat(read("{\"a\":1}\r\n\n {\"b\":2} \n"))
        .containsExactly("x-1={\"a\":1}", "x-3={\"b\":2}");
    assertThat(read("{\"a\":1}\n\n")).containsExactly("x={\"a\":1}");
  }

  @Test
  void aBrokenFirstLineDoesNotSwallowTheOthers() {
    assertThat(read("{oops\n{\"b\":2}\n")).containsExactly("x-1={oops", "x-2={\"b\":2}");
  }

  @Test
  void aByteOrderMarkIsNoPartOfABundle() {
    assertThat(read("\uFEFF{\"a\":1}")).containsExactly("x={\"a\":1}");
  }

  @Test
  void aLineThatIsNotUtf8SpoilsNoOther() {
    byte[] lines = "{\"a\":\"ä\"}\n{\"b\":2}".getBytes(StandardCharsets.ISO_8859_1);
    List<CaseInput> found = new ArrayList<>();
    new BundleTexts("x", found::add).read(new ByteArrayInputStream(lines));

    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isInstanceOf(CaseInput.Unreadable.class);
    assertThat(found.get(1)).isEqualTo(new CaseInput.OfBundle("x-2", "{\"b\":2}"));
  }

  @Test
  void lettersOutsideAsciiComeThrough() {
    assertThat(read("{\"a\":\"ß 😀\"}")).containsExactly("x={\"a\":\"ß 😀\"}");
  }

  @Test
  void nothingIsNoBundle() {
    assertThatThrownBy(() -> read(" \n\n")).isInstanceOf(UnusableInput.class);
  }

  private static List<String> read(String text) {
    List<String> found = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    new BundleTexts("x", input -> found.add(shown(input))).read(in);
    return found;
  }

  private static String shown(CaseInput input) {
    return input instanceof CaseInput.OfBundle bundle
        ? bundle.name() + "=" + bundle.json()
        : input.name() + " unreadable";
  }
}
