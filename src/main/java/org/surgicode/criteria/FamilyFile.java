package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One {@code criteria.yaml}, as a coder wrote it. Names are checked by {@link FamilyCheck}. */
record FamilyFile(
    @JsonProperty(required = true) String family,
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) String status,
    @JsonProperty(required = true) List<EditionDates> editions,
    @JsonProperty(required = true) Map<String, String> sources,
    @JsonProperty(required = true) OperationRule operation,
    @Nullable String unread,
    @JsonProperty(required = true) Map<String, CriterionRule> criteria,
    @JsonProperty(required = true) List<String> everyPrimaryNeeds,
    @JsonProperty(required = true) String ifNoRowFits,
    @JsonProperty(required = true) List<CodeRow> codes,
    @JsonProperty(required = true) AddOnRule addOn,
    List<ModifierRule.OnLines> lineModifiers,
    List<ModifierRule.ToConsider> considerModifiers,
    List<ModifierRule.Never> neverModifiers,
    List<AlternativeRule> alternatives,
    List<CompanionRule> companions,
    List<FlagRule> flags,
    @JsonProperty(required = true) DiagnosisRule diagnoses) {}
