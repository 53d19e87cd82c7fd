import type { Byline, Contributor } from '../model/page.ts';
import { isWhiteSpace } from '../text/char-class.ts';
import { slice } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { PageContext } from './rule.ts';

/** A byline or credit in the source: who, inside which span. */
export interface Signed extends Span {
	readonly people: readonly Contributor[];
	/** What decides its form together with others of the page: `本报讯`, `电`, `credit`. */
	readonly house: string;
	readonly byline: Byline | null;
	readonly activity: string;
	/** The source from `start` to `end`, and a little after it where the byline opens a text. */
	readonly text: string;
}

/** What stands between the parts of a signature; undefined where it has no such parts, or something else is between them. */
interface Gaps {
	/** 本报讯 and （. */
	readonly outlet: string | undefined;
	/** The first role and its first name. */
	readonly role: string | undefined;
	/** ） and the text. */
	readonly text: string | undefined;
	/** The last name and 摄. */
	readonly activity: string | undefined;
}

/** A byline or credit as its form is judged. */
export interface Signature extends Signed {
	readonly gaps: Gaps;
}

/** Units after a byline that are looked at for the space before the text. */
const AFTER = 20;

/** The bylines and credits of the page, article by article. */
export function signaturesOf({ source, page }: PageContext): readonly Signature[] {
	const found: Signature[] = [];
	for (const { byline, credits } of page.articles) {
		if (byline !== null) {
			const { start, end } = byline.span;
			const text = slice(source, { start, end: byline.position === 'lead' ? end + AFTER : end });
			found.push(withGaps({ start, end, people: byline.people, house: houseOf(byline, text), byline, activity: '', text }));
		}
		for (const { span, people, activity } of credits) {
			const { start, end } = span;
			found.push(withGaps({ start, end, people, house: 'credit', byline: null, activity, text: slice(source, { start, end }) }));
		}
	}
	return found;
}

function withGaps(signed: Signed): Signature {
	const { start, end, people, house, byline, activity, text } = signed;
	const gaps = { outlet: outletGap(signed), role: roleGap(signed), text: textGap(signed), activity: activityGap(signed) };
	return { start, end, people, house, byline, activity, text, gaps };
}

/** The source text of `span`, which lies in the signature or a little after it; UTF-16. */
export function read({ text, start }: Signed, span: Span): string {
	// Outside of it nothing is known, so nothing there is a gap.
	return span.start < start || span.end - start > text.length ? '?' : text.slice(span.start - start, span.end - start);
}

/** 本报讯 and 新京报讯 each have their own form; datelines (本报北京9月5日电) share one. */
function houseOf({ outlet, position, span }: Byline, all: string): string {
	const text = outlet === null ? '' : withoutBlanks(all.slice(outlet.start - span.start, outlet.end - span.start));
	return text === '' ? position : isWire(text.charCodeAt(text.length - 1)) ? '电' : text;
}

function withoutBlanks(text: string): string {
	for (let at = 0; at < text.length; at += 1) {
		if (isWhiteSpace(text.charCodeAt(at))) {
			return text.replace(/\s+/gu, '');
		}
	}
	return text;
}

/** 电 and 電, in which a dateline ends. */
export function isWire(code: number): boolean {
	return code === 0x7535 || code === 0x96fb;
}

function roleGap(signature: Signed): string | undefined {
	const first = signature.people.find(({ roleSpan }) => roleSpan !== null);
	return first?.roleSpan === null || first === undefined
		? undefined
		: read(signature, { start: first.roleSpan.end, end: first.span.start });
}

function outletGap(signature: Signed): string | undefined {
	const { byline, start, end, text } = signature;
	if (byline?.outlet == null) {
		return undefined;
	}
	const from = byline.outlet.end - start;
	const gap = blanksAt(text, from, end - start);
	const mark = from + gap.length < end - start ? text.charAt(from + gap.length) : '';
	return mark === '（' || mark === '(' ? gap : undefined;
}

/** The spaces and tabs of `text` from `from` on, before `end`; UTF-16. */
function blanksAt(text: string, from: number, end: number): string {
	let at = from;
	while (at < end && (text[at] === ' ' || text[at] === '\u3000' || text[at] === '\t')) {
		at += 1;
	}
	return text.slice(from, at);
}

/** Undefined where 摄 does not stand right after the last name. */
function activityGap(signature: Signed): string | undefined {
	const { people, activity, end } = signature;
	const last = people.at(-1);
	if (last === undefined || activity === '' || last.span.end >= end) {
		return undefined;
	}
	const rest = read(signature, { start: last.span.end, end });
	const behind = rest.trimStart();
	return behind.startsWith(activity) ? rest.slice(0, rest.length - behind.length) : undefined;
}

function textGap({ byline, start, end, text }: Signed): string | undefined {
	if (byline?.position !== 'lead') {
		return undefined;
	}
	const gap = blanksAt(text, end - start, text.length);
	return text.charAt(end - start + gap.length).trim() === '' ? undefined : gap;
}
