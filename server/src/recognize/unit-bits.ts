/**
 * A number with a bit for each UTF-16 unit of `text`; many units share one. What lacks a bit of `text` lacks a unit of it, so one
 * operation tells nearly all names that another cannot be short for. 30 bits: V8 keeps such a number without an object.
 */
export function unitBits(text: string): number {
	let bits = 0;
	for (let at = 0; at < text.length; at += 1) {
		bits |= 1 << text.charCodeAt(at);
	}
	return bits & 0x3fffffff;
}
