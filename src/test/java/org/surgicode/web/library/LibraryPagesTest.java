package org.surgicode.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;
import org.surgicode.web.language.Languages;

/** The library as a browser without any script meets it. */
class LibraryPagesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext service;
  private static String base;

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

  @BeforeAll
  static void open() {
    service =
        new SpringApplication(Street.class)
            .run("--spring.config.location=classpath:/service/", "--server.port=0");
    base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void everyCardOfTheFamilyIsOnTheShelf() throws Exception {
    String page = get("/library").body();
    for (FamilyCatalogue.Code code : service.getBean(FamilyCatalogue.class).codes()) {
      assertThat(page).contains("href=\"/library/" + code.code() + "\"");
    }
    assertThat(page).contains("Request access").doesNotContain("<script").doesNotContain("style=");
  }

  @Test
  void everyCardOpensInEveryLanguageWithEverySection() throws Exception {
    for (String tag : complete()) {
      for (FamilyCatalogue.Code code : service.getBean(FamilyCatalogue.class).codes()) {
        HttpResponse<String> page = get("/library/" + code.code() + "?lang=" + tag);
        assertThat(page.statusCode()).as(tag + " " + code.code()).isEqualTo(200);
        assertThat(page.body())
            .contains("<html lang=\"" + tag + "\"")
            .contains("id=\"guidelines\"", "id=\"modifiers\"", "id=\"necessity\"", "id=\"plain\"")
            .contains("id=\"responsible\"", "id=\"related\"", "id=\"clinical\"", "id=\"examples\"")
            .contains("id=\"documentation\"", "id=\"notes\"", "id=\"case\"", "id=\"meaning\"")
            .doesNotContain("{count", "{lumbar", "<p></p>", "<li></li>", "<dd></dd>");
      }
    }
  }

  @Test
  void aCardSaysWhatTheCriteriaHold() throws Exception {
    FamilyCatalogue family = service.getBean(FamilyCatalogue.class);
    String page = get("/library/" + family.codes().get(0).code()).body();
    assertThat(page).contains(family.minimumPercent().get("lumbar") + " percent");
    family.companions().forEach(c -> assertThat(page).contains(c.means()));
    family.neighbours().forEach(n -> assertThat(page).contains(n.means()));
    family.questions().forEach(q -> assertThat(page).contains(q.text().replace("'", "&#39;")));
  }

  @Test
  void aSearchFindsWordsWhateverTheirCapitalsAndAccents() throws Exception {
    assertThat(get("/library?q=SCHWANNOMA+Peritoneum").body()).contains("role=\"status\"");
    assertThat(get("/library?q=no-such-word").body()).contains("No card holds these words.");
    assertThat(
            SearchWords.of(java.util.stream.Stream.of("Résection đốt sống")).hold("RESECTION dot"))
        .isTrue();
  }

  @Test
  void whatIsSearchedForIsShownHarmlessly() throws Exception {
    String page = get("/library?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void theAddressThenTheEarlierChoiceThenTheBrowserChoosesTheLanguage() throws Exception {
    String first = complete().get(complete().size() - 1);
    HttpResponse<String> chosen = get("/library?lang=" + first);
    assertThat(chosen.body()).contains("<html lang=\"" + first + "\"");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    assertThat(get("/library", "Cookie", cookie.split(";", 2)[0]).body())
        .contains("<html lang=\"" + first + "\"");
    assertThat(get("/library", "Accept-Language", "xx, " + first + "-XY;q=0.8, en;q=0.1").body())
        .contains("<html lang=\"" + first + "\"");
    assertThat(get("/library?lang=../../etc", "Accept-Language", ";;;").body())
        .contains("<html lang=\"en\"");
  }

  @Test
  void anUnknownCardIsNotThere() throws Exception {
    assertThat(get("/library/00000").statusCode()).isEqualTo(404);
  }

  private static java.util.List<String> complete() {
    return Languages.load(ConfigFiles.packaged()).all().stream().map(p -> p.tag()).toList();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
