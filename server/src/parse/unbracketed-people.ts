import { BYLINE_PLACES, ROLE } from '../lexicon/newsroom-words.ts';
import type { Contributor } from '../model/page.ts';
import { readPeople, skipBlank } from './people.ts';

const placeEnd = new RegExp(`[\\s\\u3000]*(?:${BYLINE_PLACES})[\\s\\u3000]*$`);
const unbracketedReport = /(?:综合|联合|摄影)?(?:报道|報道|報導)[\s\u3000]*[：:]?/;

/** `本报记者 张三 李四 报道：` without brackets, at the head of a paragraph. */
export function unbracketedPeople(
	text: string,
	at: number,
	end: number,
): { readonly end: number; readonly people: readonly Contributor[] } | undefined {
	if (!mayHoldReport(text, at, Math.min(end, at + 60))) {
		return undefined;
	}
	const window = text.slice(at, Math.min(end, at + 60));
	const report = unbracketedReport.exec(window);
	if (report === null || report.index < 4) {
		return undefined;
	}
	// 記者陳大文北京報道: the place is no part of the name.
	const place = placeEnd.exec(window.slice(0, report.index));
	const list = readPeople(text, at, at + (place === null || place.index < 4 ? report.index : place.index));
	return list?.roles === true && list.people.length > 0 ? { end: at + report.index + report[0].length, people: list.people } : undefined;
}

/** Whether 道 or 導, in which every word for a report ends, stands in `text` from `start` to `end` (UTF-16); a search tries all words at each unit. */
function mayHoldReport(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 0x9053 || code === 0x5c0e) {
			return true;
		}
	}
	return false;
}

const rolePart = new RegExp(
	`(?:${ROLE})[\\s\\u3000]?[\\u4e00-\\u9fff·]{2,4}(?:、[\\u4e00-\\u9fff]{2,4}){0,4}(?=[\\s\\u3000])|(?:${ROLE})[\\u4e00-\\u9fff]{2,3}?(?=近日|日前|昨天|昨日|今天|今日|从)`,
	'y',
);

/** `记者丁国锋　通讯员龚正　近日，…`: roles and names set off by spaces, and the text behind the last space. */
export function spacedPeople(
	text: string,
	at: number,
	end: number,
): { readonly end: number; readonly people: readonly Contributor[] } | undefined {
	let next = at;
	let last = at;
	while (next < end && next - at < 80) {
		rolePart.lastIndex = next;
		if (!rolePart.test(text) || rolePart.lastIndex >= end) {
			break;
		}
		last = rolePart.lastIndex;
		next = skipBlank(text, last, end);
	}
	const list = last > at ? readPeople(text, at, last) : undefined;
	return list === undefined || list.people.length === 0 ? undefined : { end: last, people: list.people };
}
