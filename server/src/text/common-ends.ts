/** How many items two lists have in common at their heads and, behind these, at their tails. */
export interface CommonEnds {
	readonly head: number;
	readonly tail: number;
}

/** Compares `a` and `b` item by item, each by identity; no item counts for head and tail both. */
export function commonEnds<Item>(a: ArrayLike<Item>, b: ArrayLike<Item>): CommonEnds {
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) {
		head += 1;
	}
	let tail = 0;
	while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
		tail += 1;
	}
	return { head, tail };
}
