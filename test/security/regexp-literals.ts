/** A regular expression literal of a TypeScript file. */
export interface RegexpLiteral {
	readonly pattern: string;
	readonly flags: string;
	readonly line: number;
}

/** What may stand before the slash that opens a regular expression; after anything else it divides. */
const opensAfter = '(,=:[!&|?{};>';

/**
 * The regular expression literals of `code`, TypeScript in this repository's style. A scanner, not a parser: it knows strings,
 * templates and comments, and tells a literal from a division by what stands before it.
 */
export function regexpLiterals(code: string): readonly RegexpLiteral[] {
	const found: RegexpLiteral[] = [];
	let at = code.startsWith('#!') ? endOf(code, '\n', 0) : 0;
	/** Depths of braces at which `}` ends an expression in a template. */
	const templates: number[] = [];
	let depth = 0;
	let before = ';';
	while (at < code.length) {
		const unit = code[at] ?? '';
		if (code.startsWith('//', at)) {
			at = endOf(code, '\n', at);
		} else if (code.startsWith('/*', at)) {
			at = endOf(code, '*/', at);
		} else if (unit === "'" || unit === '"') {
			at = skipQuoted(code, at, unit);
			before = 'a';
		} else if (unit === '`' || (unit === '}' && templates.at(-1) === depth)) {
			if (unit === '}') {
				templates.pop();
			}
			at = skipTemplate(code, at + 1);
			if (code[at - 1] === '{') {
				templates.push(depth);
				before = '{';
			} else {
				before = 'a';
			}
		} else if (unit === '/' && (opensAfter.includes(before) || /\breturn\s*$/u.test(code.slice(at - 10, at)))) {
			const end = endOfPattern(code, at + 1);
			const flags = /^[a-z]*/u.exec(code.slice(end + 1, end + 10))?.[0] ?? '';
			found.push({ pattern: code.slice(at + 1, end), flags, line: code.slice(0, at).split('\n').length });
			at = end + 1 + flags.length;
			before = 'a';
		} else {
			depth += unit === '{' ? 1 : unit === '}' ? -1 : 0;
			before = unit.trim() === '' ? before : unit;
			at += 1;
		}
	}
	return found;
}

function endOf(code: string, mark: string, at: number): number {
	const end = code.indexOf(mark, at + 1);
	return end === -1 ? code.length : end + mark.length;
}

function skipQuoted(code: string, start: number, quote: string): number {
	let at = start + 1;
	while (at < code.length && code[at] !== quote) {
		at += code[at] === '\\' ? 2 : 1;
	}
	return at + 1;
}

/** Past the backtick that ends a template, or past the `${` of its next expression. */
function skipTemplate(code: string, start: number): number {
	let at = start;
	while (at < code.length && code[at] !== '`') {
		if (code.startsWith('${', at)) {
			return at + 2;
		}
		at += code[at] === '\\' ? 2 : 1;
	}
	return at + 1;
}

/** Where the slash stands that ends the pattern. */
function endOfPattern(code: string, start: number): number {
	let at = start;
	let inClass = false;
	while (at < code.length && (inClass || code[at] !== '/')) {
		inClass = code[at] === '[' || (inClass && code[at] !== ']');
		at += code[at] === '\\' ? 2 : 1;
	}
	return at;
}
