/** The shortest text found, by leaving out runs and characters, that still `fails`; `text` itself must. Units are UTF-16. */
export function shrink(text: string, fails: (text: string) => boolean, mostTries = 3000): string {
	let current = text;
	let tries = 0;
	for (let length = Math.ceil(current.length / 2); length >= 1 && tries < mostTries; ) {
		let smaller = false;
		for (let at = 0; at < current.length && tries < mostTries; ) {
			const candidate = current.slice(0, at) + current.slice(at + length);
			tries += 1;
			if (fails(candidate)) {
				current = candidate;
				smaller = true;
			} else {
				at += length;
			}
		}
		if (!smaller || length > 1) {
			length = length === 1 ? 0 : Math.ceil(length / 2);
		}
	}
	return current;
}
