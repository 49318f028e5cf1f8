package org.surgicode.web.library;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Languages;

/** The door to the library. Whoever opens it may bring the operator's {@link ConfigFiles}. */
@Configuration(proxyBeanMethods = false)
@Import(LibraryPages.class)
public class LibraryDoors {
  @Bean
  LanguageChoice languageChoice(ObjectProvider<ConfigFiles> files) {
    return new LanguageChoice(Languages.load(files.getIfAvailable(ConfigFiles::packaged)));
  }

  @Bean
  Shelf shelf(ObjectProvider<ConfigFiles> files, List<FamilyCatalogue> families) {
    FamilyCatalogue family =
        families.stream().filter(f -> f.family().equals(Shelf.FAMILY)).findFirst().orElseThrow();
    return new Shelf(files.getIfAvailable(ConfigFiles::packaged), family);
  }
}
