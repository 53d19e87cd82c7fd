import type { OtherMention } from '../../model/mention.ts';
import { type Message, message } from '../../model/message.ts';
import { belowHundred, digitwise } from '../../text/numerals.ts';
import type { HoverFact, HoverText } from './hover-text.ts';

/** 2023年5月12日, 二〇二三年五月, 5月12日, 2023年; not 90年代, whose century is not said. */
const DATE =
	/^(?:([\d０-９〇○零一二三四五六七八九]{4})年)?(?:([\d０-９一二三四五六七八九十]{1,3})月(?:([\d０-９一二三四五六七八九十]{1,3})[日号])?)?$/u;

const weekdays: readonly Message[] = [
	message('Sunday'),
	message('Monday'),
	message('Tuesday'),
	message('Wednesday'),
	message('Thursday'),
	message('Friday'),
	message('Saturday'),
];

/** A date as ISO 8601-1:2019 writes it (2023-05-12, 2023-05), with the weekday of a full one; undefined where that says nothing new. */
export function dateHover({ text }: OtherMention): Omit<HoverText, 'span'> | undefined {
	const [, yearText, monthText, dayText] = DATE.exec(text) ?? [];
	if (yearText === undefined || monthText === undefined) {
		return undefined;
	}
	const year = digitwise(yearText);
	const month = belowHundred(monthText);
	const day = dayText === undefined ? undefined : belowHundred(dayText);
	const date = new Date(Date.UTC(year, month - 1, day ?? 1));
	// 2月30日 is no date: a rule says so.
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== (day ?? 1)) {
		return undefined;
	}
	const iso = date.toISOString().slice(0, day === undefined ? 7 : 10);
	const facts: HoverFact[] = [{ label: message('In digits'), values: [iso] }];
	const weekday = weekdays[date.getUTCDay()];
	if (day !== undefined && weekday !== undefined) {
		facts.push({ label: message('Weekday'), values: [weekday] });
	}
	return { title: text, subject: message('date'), facts, notes: [], link: null };
}
