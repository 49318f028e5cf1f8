package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineDoorTest {
  @ParameterizedTest
  @ValueSource(strings = {"review", "evaluate", "serve", "demo"})
  void everyCommandIsNamedInTheHelpAndHelpsItself(String command) {
    assertThat(Shell.run("--help").out()).contains("\n  " + command + " ");
    Shell.Result help = Shell.run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: surgicode " + command);
  }

  @Test
  void theVersionIsSaidByEveryCommand() {
    assertThat(Shell.run("--version").out()).isEqualTo("SurgiCode 0.0.1\n");
    assertThat(Shell.run("review", "--version").out()).isEqualTo("SurgiCode 0.0.1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                              | Name a command.",
        "reveiw                        | Unmatched argument at index 0: 'reveiw'",
        "review                        | Name a PATH or a --note to review.",
        "review x --date 2026-01-01    | --date belongs to a --note; a Bundle has its own day.",
        "review --note x --date monday | Invalid value for option '--date'",
        "review x --format xml         | choose json or text, not xml",
        "review x --threads 0          | --threads needs a number from 1 on.",
        "review x --config /no/such    | There is no directory /no/such.",
      })
  void wrongUsageIsTwoSentencesAndStatusTwo(String args, String sentence) {
    Shell.Result result = Shell.run(args == null ? new String[0] : args.split(" +", -1));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(sentence).contains("--help for all options.");
    assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aServerIsStartedByWhoeverPlugsItIn() {
    assertThat(Shell.run("serve").served()).containsExactly("serve null");
    assertThat(Shell.run("serve", "--config", "conf").served()).containsExactly("serve conf");
    assertThat(Shell.run("demo").served()).containsExactly("demo");
  }
}
