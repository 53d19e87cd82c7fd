import type { Span } from './span.ts';

/** Index of the first of the rising `numbers` that is `least` or more; their count where none is. */
export function firstFrom(numbers: ArrayLike<number>, least: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] as number) < least) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** Index of the first of `spans`, which stand in order and do not overlap, that ends at `least` or behind it; their count where none does. */
export function firstEndFrom(spans: readonly Span[], least: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as Span).end < least) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
