/** A half-open range of UTF-16 offsets: `start` is its first unit, `end` the unit after its last. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether two spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Whether every unit of `inner` lies in `outer`; an empty span lies in a span it touches. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}
