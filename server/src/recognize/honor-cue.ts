import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { HONOUR_WORD } from '../lexicon/honour-words.ts';
import { LENGTH_BITS, LONGEST_WORD } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, nextWordAt, wordAt } from './block-scan.ts';
import type { HonorCandidate } from './honor-candidate.ts';

const ORDINAL_LIMIT = 12;
const CONFERRED_LATER = ['揭晓', '评选', '表彰', '命名', '推选', '产生', '公布', '出炉', '诞生'];
const ORDINALS = hanSetOf('过過了第届屆年度零一二三四五六七八九十百');

/** Characters that make another word of 奖: 嘉奖, 重奖. */
export const OTHER_AWARDS = '嘉重获獲颁頒领領受中抽摸开開巨头頭夺奪得有无無设設评評申';

/** What names of honours open with that need nothing before them. */
const OPENINGS = ['首都', '全国', '国家', '中国', '北京', '中华'];

/** Whether the name of an honour that starts at `at` says itself whose it is: 首都劳动奖状. */
export function opensByItself(text: string, at: number): boolean {
	return OPENINGS.some((word) => text.startsWith(word, at));
}

/** A candidate that says its whole name itself. */
export function candidate(text: string, span: Span, confidence: number, quoted = false): HonorCandidate {
	const name = text.slice(span.start, span.end);
	return { start: span.start, end: span.end, text: name, fullName: name, confidence, quoted };
}

/** Where a verb of conferring before `at` would end. */
export function cueEnd(text: string, at: number): number {
	const stop = Math.max(0, at - ORDINAL_LIMIT);
	let end = at;
	while (end > stop && isOrdinal(text.charCodeAt(end - 1))) {
		end -= 1;
	}
	return end;
}

/** Whether years and ordinals before a title are written with the unit `code`: 荣获2022年度|…, 获第六届|…; or it says that a verb is over: 过 了. */
export function isOrdinal(code: number): boolean {
	// 0 … 9, of full width too, and 〇
	return isInHanSet(ORDINALS, code) || (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || code === 0x3007;
}

/** Whether a verb of conferring ends at `at`, a 过, 了, ordinal or year between them left out: 荣获|2022年度, 获得|第十五届. */
export function cueBefore(block: BlockScan, at: number): boolean {
	const { text, tokens, lexicon } = block;
	const end = cueEnd(text, at);
	if (end === 0) {
		return false;
	}
	const token = tokens.at[end - 1] as number;
	const value = lexicon.values[tokens.words[token] as number] as number;
	return (
		((tokens.categories[token] as number) & CATEGORY.honorCue) !== 0 && (value === HONOUR_WORD.confers || value === HONOUR_WORD.mayConfer)
	);
}

/** Whether 称号, 获得者 or the like stands at `at`. */
export function cueAfter(block: BlockScan, at: number): boolean {
	return cueValueAt(block, at) === HONOUR_WORD.conferred;
}

/** The strongest value of the words of conferring that start at `at`, 0 where none does. */
export function cueValueAt(block: BlockScan, at: number): number {
	const { lexicon, text } = block;
	if (at >= text.length) {
		return 0;
	}
	let best = 0;
	for (let hit = wordAt(block, at, CATEGORY.honorCue); hit !== 0; hit = nextWordAt(block, at, hit, CATEGORY.honorCue)) {
		let value = lexicon.values[hit >> LENGTH_BITS] as number;
		// “最美铁路人”|揭晓: verbs of conferring that also stand behind the name.
		if (value === HONOUR_WORD.mayConfer && CONFERRED_LATER.includes(text.slice(at, at + (hit & LONGEST_WORD)))) {
			value = HONOUR_WORD.mayBeConferred;
		}
		if (value > HONOUR_WORD.mayConfer && (best === 0 || value < best)) {
			best = value;
		}
	}
	return best;
}
