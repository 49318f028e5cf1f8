package org.surgicode.reading.text;

import org.surgicode.reading.text.Sentence.Tick;

/** A range of offsets that will be a sentence. */
record Span(int start, int end, Tick tick) {}
