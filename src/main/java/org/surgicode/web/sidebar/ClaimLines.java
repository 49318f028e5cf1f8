package org.surgicode.web.sidebar;

import java.util.stream.Collectors;
import org.surgicode.casefile.SurgeonClaim;

/**
 * What one of several surgeons would claim.
 *
 * @param who his part in the operation, in words
 * @param lines his lines as a coder writes them
 * @param consider modifiers to consider for them; empty for none
 */
record ClaimLines(String who, String lines, String consider) {

  static ClaimLines of(SurgeonClaim claim, Voice voice) {
    return new ClaimLines(
        voice.word("claim-", claim.surgeon()),
        claim.lines().stream().map(LineView::written).collect(Collectors.joining(", ")),
        claim.considerModifiers().stream()
            .map(hint -> hint.modifier())
            .collect(Collectors.joining(", ")));
  }
}
