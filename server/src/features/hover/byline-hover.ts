import type { Analysis } from '../../model/analysis.ts';
import { type Message, message } from '../../model/message.ts';
import type { Contributor } from '../../model/page.ts';
import { slice } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';
import type { HoverFact, HoverText } from './hover-text.ts';

/** What the roles of a byline mean, by the words they end in or hold; the first that fits is meant. */
const roleMeanings: readonly (readonly [words: RegExp, meaning: Message])[] = [
	[/通讯员|通訊員/u, message('correspondent: writes for the paper from outside, not on its staff')],
	[/实习|實習/u, message('reporter in training')],
	[/见习|見習/u, message('reporter on probation')],
	[/特约|特約/u, message('contributing reporter: commissioned, not on the staff')],
	[/首席/u, message('chief reporter: the senior rank of reporters')],
	[/全媒体|融媒体|全媒體/u, message('reporter for text, picture and film alike')],
	[/摄影|攝影|摄$|攝$/u, message('photographer')],
	[/评论员|評論員/u, message('commentator')],
	[/责任编辑|責任編輯|责编|編輯|编辑/u, message('editor')],
	[/校对|校對/u, message('proofreader')],
	[/记者|記者/u, message('reporter on the staff')],
];

/** What the words for an outlet mean, by how they begin. */
const outletMeanings: readonly (readonly [words: RegExp, meaning: Message])[] = [
	[/^本[报報刊]/u, message('this paper’s own report')],
	[/^[据據]?新[华華](?:社|网|網)/u, message('Xinhua News Agency, the state’s news agency')],
	[/^[据據]?中新(?:社|网|網)/u, message('China News Service, a state news agency')],
];

/** The hover of a byline or credit: what the outlet's words and the roles mean. */
export function bylineHover(
	analysis: Analysis,
	{ span, outlet, people }: { readonly span: Span; readonly outlet: Span | null; readonly people: readonly Contributor[] },
	subject: Message,
): HoverText {
	const facts: HoverFact[] = [];
	if (outlet !== null) {
		const words = slice(analysis.source, outlet);
		const meaning = outletMeanings.find(([opening]) => opening.test(words))?.[1];
		facts.push({ label: message('Outlet'), values: meaning === undefined ? [words] : [words, meaning] });
	}
	const title = slice(analysis.source, span).replace(/\s+/gu, ' ').trim();
	const unnamed = /[摄攝]$/u.test(title) ? message('Photograph by') : message('Named');
	const byRole = new Map<string, string[]>();
	for (const { role, name } of people) {
		byRole.set(role ?? '', [...(byRole.get(role ?? '') ?? []), name]);
	}
	for (const [role, names] of byRole) {
		const meaning = roleMeanings.find(([words]) => words.test(role))?.[1];
		facts.push({ label: role === '' ? unnamed : role, values: meaning === undefined ? names : [names.join('、'), meaning] });
	}
	return { span, title, subject, facts, notes: [], link: null };
}
