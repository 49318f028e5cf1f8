package org.surgicode.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;

/** Parts of the result parameters; a value that is absent adds no part. */
final class Parts {
  private final ParametersParameterComponent parameter;
  private final Sources sources;

  Parts(ParametersParameterComponent parameter, String name, Sources sources) {
    this.parameter = parameter.setName(name);
    this.sources = sources;
  }

  Parts value(String name, Type value) {
    parameter.addPart().setName(name).setValue(value);
    return this;
  }

  Parts code(String name, String code) {
    return value(name, new CodeType(code));
  }

  Parts text(String name, @Nullable String text) {
    return text == null || text.isBlank() ? this : value(name, new StringType(text));
  }

  Parts codes(String name, List<String> codes) {
    codes.forEach(code -> code(name, code));
    return this;
  }

  Parts texts(String name, List<String> texts) {
    texts.forEach(text -> text(name, text));
    return this;
  }

  Parts cpt(String code) {
    return value("code", new Coding().setSystem(Systems.CPT).setCode(code));
  }

  /** The words that prove it, with the place they stand in. */
  Parts evidence(List<Quote> quotes) {
    for (Quote quote : quotes) {
      var evidence = new Parts(parameter.addPart(), "evidence", sources);
      evidence.value("source", sources.exact(quote.resource()));
      if (quote.attachment() != null) {
        evidence.value("attachment", new UriType(quote.attachment()));
        evidence.text("section", quote.section());
        evidence.value("start", new IntegerType(quote.start()));
        evidence.value("end", new IntegerType(quote.end()));
      } else {
        evidence.text("path", quote.path());
      }
      evidence.text("text", quote.text());
    }
    return this;
  }
}
