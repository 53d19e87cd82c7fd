import type { Span } from '../text/span.ts';

/** Longest title looked for, in UTF-16 units. */
const TITLE_LIMIT = 80;
const NONE: readonly Span[] = [];

/** Titles of works between 《 and 》, without the marks, in order. An unclosed mark opens none. Logical offsets, UTF-16. */
export function findWorks(text: string): readonly Span[] {
	const first = text.indexOf('《');
	if (first === -1) {
		return NONE;
	}
	const found: Span[] = [];
	for (let open = first; open !== -1; open = text.indexOf('《', open + 1)) {
		const limit = Math.min(text.length, open + TITLE_LIMIT);
		for (let at = open + 1; at < limit; at += 1) {
			const code = text.charCodeAt(at);
			// 《
			if (code === 0x300a) {
				break;
			}
			// 》
			if (code === 0x300b) {
				if (at > open + 1) {
					found.push({ start: open + 1, end: at });
				}
				break;
			}
		}
	}
	return found;
}
