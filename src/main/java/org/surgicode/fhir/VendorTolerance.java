package org.surgicode.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What the parser may forgive: elements a vendor added, references it cannot follow, empty values.
 * A value of the wrong shape is an error; the message never repeats it.
 */
final class VendorTolerance extends ErrorHandlerAdapter {
  @Override
  public void incorrectJsonType(
      @Nullable IParseLocation location,
      @Nullable String element,
      @Nullable ValueType expected,
      @Nullable ScalarType expectedScalar,
      @Nullable ValueType found,
      @Nullable ScalarType foundScalar) {
    if (expected != ValueType.SCALAR || found != ValueType.SCALAR) {
      throw new DataFormatException("wrong JSON type");
    }
  }

  @Override
  public void invalidValue(
      @Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
    boolean attachment = location != null && "data".equals(location.getParentElementName());
    if (value != null && !value.isBlank() && !attachment) {
      throw new DataFormatException("invalid value");
    }
  }

  @Override
  public void unexpectedRepeatingElement(
      @Nullable IParseLocation location, @Nullable String element) {
    throw new DataFormatException("unexpected repetition");
  }
}
