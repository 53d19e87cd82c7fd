import { blockAt } from '../../../server/src/analysis/find-block.ts';
import { wholePart } from '../../../server/src/analysis/whole-part.ts';
import type { Analysis } from '../../../server/src/model/analysis.ts';
import type { Mention } from '../../../server/src/model/mention.ts';
import { message } from '../../../server/src/model/message.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { logicalOffset } from '../../../server/src/text/joined-text.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';
import type { Span } from '../../../server/src/text/span.ts';

/** A page told by tagged text: `$0` is the caret, `<org full=朝阳区总工会>区总工会</org>` a mention that the page is to have. */
export interface Fixture {
	readonly text: string;
	readonly analysis: Analysis;
	/** The offset of `$0`, or 0. */
	readonly caret: number;
}

interface Tag extends Span {
	readonly kind: string;
	readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The page of `tagged`. Structure is recognized as always; mentions are those of the tags alone, so that a test of a feature does
 * not hang on what recognizers can do. Parts of one cut name share an `id`. Attributes: `full`, `post` (title@body), `role`, `place`.
 */
export function fixture(tagged: string): Fixture {
	const { text, caret, tags } = readTags(tagged);
	const source = createSourceText(text);
	const page = parsePage(source);
	const mentions = groupParts(tags).map((parts): Mention => toMention(text, parts, { page }));
	mentions.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
	const whole = { source, page, mentions, problems: [], failures: [] };
	return { text, caret, analysis: { ...whole, parts: [wholePart(whole)] } };
}

/** `text` with each span put in brackets that no page uses, for comparison with what a test expects. */
export function mark(text: string, spans: readonly Span[]): string {
	let result = '';
	let at = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		result += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
		at = end;
	}
	return result + text.slice(at);
}

function readTags(tagged: string): { readonly text: string; readonly caret: number; readonly tags: readonly Tag[] } {
	const tags: Tag[] = [];
	const open: { readonly kind: string; readonly attributes: Readonly<Record<string, string>>; readonly start: number }[] = [];
	let text = '';
	let caret = 0;
	let at = 0;
	for (const match of tagged.matchAll(/\$0|<(\/?)(org|person|honor|post|work|event|date|quantity)((?: [a-z]+=[^ >]+)*)>/gu)) {
		text += tagged.slice(at, match.index);
		at = match.index + match[0].length;
		if (match[0] === '$0') {
			caret = text.length;
		} else if (match[1] === '') {
			const attributes = Object.fromEntries(
				(match[3] ?? '')
					.trim()
					.split(' ')
					.map((pair) => pair.split('=')),
			);
			open.push({ kind: match[2] ?? '', attributes, start: text.length });
		} else {
			const opened = open.pop();
			if (opened === undefined || opened.kind !== match[2]) {
				throw new Error(`no open tag for ${match[0]}`);
			}
			tags.push({ ...opened, end: text.length });
		}
	}
	return { text: text + tagged.slice(at), caret, tags };
}

function groupParts(tags: readonly Tag[]): readonly (readonly Tag[])[] {
	const groups = new Map<string, Tag[]>();
	tags.forEach((tag, index) => {
		const key = tag.attributes.id ?? `alone ${index}`;
		groups.set(key, [...(groups.get(key) ?? []), tag]);
	});
	return [...groups.values()];
}

function toMention(text: string, parts: readonly Tag[], { page }: Pick<Analysis, 'page'>): Mention {
	const [first] = parts;
	const last = parts.at(-1);
	const index = blockAt(page, first?.start ?? 0);
	const block = index === undefined ? undefined : page.blocks[index];
	if (first === undefined || last === undefined || index === undefined || block === undefined) {
		throw new Error('a mention outside every block');
	}
	const { attributes } = first;
	const base = {
		text: parts.map(({ start, end }) => text.slice(start, end)).join(''),
		spans: parts.map(({ start, end }) => ({ start, end })),
		block: index,
		start: logicalOffset(block, first.start) ?? 0,
		end: logicalOffset(block, last.end) ?? 0,
		source: 'grammar' as const,
		confidence: 1,
	};
	const full = attributes.full;
	switch (first.kind) {
		case 'org':
			return {
				...base,
				kind: 'organization',
				organization: 'union',
				place: attributes.place ?? null,
				short: full !== undefined || attributes.short !== undefined,
				resolution: full === undefined ? null : { fullName: full, reason: message('the page says so') },
			};
		case 'honor':
			return { ...base, kind: 'honor', entry: null, level: null, fullName: full ?? base.text };
		case 'person': {
			const posts = (attributes.post ?? '').split(',').filter((post) => post !== '');
			return {
				...base,
				kind: 'person',
				role: attributes.role ?? null,
				posts: posts.map((post) => ({ title: post.split('@')[0] ?? '', organization: post.split('@')[1] ?? null, start: 0, end: 0 })),
			};
		}
		case 'post':
		case 'date':
		case 'quantity':
		case 'work':
		case 'event':
			return { ...base, kind: first.kind };
		default:
			throw new Error(`no kind ${first.kind}`);
	}
}
