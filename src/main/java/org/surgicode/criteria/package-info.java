/**
 * Facts in, verdicts with reasons out. Criteria files become checked objects; the judge is a pure
 * function that never sees a note. Start reading at {@link org.surgicode.criteria.FamilyJudge};
 * {@link org.surgicode.criteria.Families} makes one from files.
 */
@NullMarked
package org.surgicode.criteria;

import org.jspecify.annotations.NullMarked;
