package org.surgicode.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What the parser may forgive: elements a vendor added, references it cannot follow, empty values.
 * A value of the wrong shape is an error that names the element, never the value.
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
      throw new UnfitElement(element);
    }
  }

  /** Undecodable data belongs to one document alone, so the record is read without it. */
  @Override
  public void invalidValue(
      @Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
    String element = location == null ? null : location.getParentElementName();
    if (value != null && !value.isBlank() && !"data".equals(element)) {
      throw new UnfitElement(element);
    }
  }

  @Override
  public void unexpectedRepeatingElement(
      @Nullable IParseLocation location, @Nullable String element) {
    throw new UnfitElement(element);
  }

  /** A known element whose value FHIR R4 does not allow. */
  static final class UnfitElement extends DataFormatException {
    private static final long serialVersionUID = 1L;

    private UnfitElement(@Nullable String element) {
      super(element == null ? "?" : element);
    }
  }
}
