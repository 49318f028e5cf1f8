/**
 * Measures the product against its contenders, in turn, in the same run. Start reading at {@link
 * org.surgicode.bench.Benchmarks}.
 */
package org.surgicode.bench;
