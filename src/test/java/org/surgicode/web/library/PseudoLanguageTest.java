package org.surgicode.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;
import org.surgicode.web.language.Phrases;

/** No page of the library says a word that is not in the files of words. */
class PseudoLanguageTest {
  @TempDir private Path directory;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(LibraryDoors.class)
  static class Street {
    @Bean
    Mustache.Compiler templates(Mustache.TemplateLoader loader) {
      return Mustache.compiler().withLoader(loader).emptyStringIsFalse(true);
    }

    @Bean
    FamilyCatalogue family() {
      return Families.catalogue(ConfigFiles.packaged(), Shelf.FAMILY);
    }
  }

  @Test
  void aMessageKeepsItsValuesAndPluralForms() {
    String message = PseudoLanguage.disguised("{n, plural, one {One card} other {# cards}} in {x}");
    Phrases phrases = new Phrases("en", "", "ltr", Map.of("m", message));
    assertThat(phrases.say("m", Map.of("n", 2, "x", "L4")))
        .startsWith("⟦2 çárds îñ L4~~~")
        .endsWith("~⟧");
  }

  @Test
  void aHardCodedWordIsFoundWhereverItStands() {
    assertThat(
            HardCoded.in(
                "<p aria-label=\"Menu\">⟦Áá <bdi>L4</bdi> ýý⟧ <b>Home</b></p>"
                    + "<bdi>CORPUS</bdi><p>⟦x⟧⟦:⟧ ⟦y⟧; 3</p>"))
        .containsExactly("Menu", "Home", ";");
  }

  @Test
  void everyPageOfTheLibraryTakesItsWordsFromTheFiles() throws Exception {
    ConfigFiles files = PseudoLanguage.in(directory);
    SpringApplication application = new SpringApplication(Street.class);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean(ConfigFiles.class, () -> files));
    try (var service =
        application.run("--spring.config.location=classpath:/service/", "--server.port=0")) {
      String base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
      for (String path :
          new String[] {"?", "?q=dura&", "?q=nowhere&", "/63307?", "/63308?", "/access?"}) {
        String page = get(base + "/library" + path + "lang=" + PseudoLanguage.TAG);
        assertThat(page).as(path).contains("⟦");
        assertThat(HardCoded.in(page)).as(path).isEmpty();
      }
    }
  }

  private static String get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
