import assert from 'node:assert/strict';
import {
	AGENCY,
	LABEL,
	NAMELESS_CREDIT,
	PICTURE_ACTIVITY,
	REPORT_ACTIVITY,
	ROLE_INSIDE,
} from '../../../server/src/lexicon/newsroom-words.ts';
import { LIST_ITEM, NUMBERED_SUBHEAD } from '../../../server/src/lexicon/sentence-words.ts';
import { LINE_CLASSES, LINE_TRAITS, SIGN, signsIn, signsOf } from '../../../server/src/parse/line-units.ts';

/** The alternatives of a pattern of words, without what may be left out of them. */
function alternatives(pattern: string): readonly string[] {
	return pattern
		.replace(/\(\?:[^()]*\)\?/gu, '')
		.replace(/\(\?:|\)/gu, '')
		.split('|');
}

/** What `words`, one alternative of a pattern, may begin with. */
function heads(words: string): readonly string[] {
	return /^\[([^\]]+)\]/u.exec(words)?.[1]?.split('') ?? [words.charAt(0)];
}

/** As `paragraphs.ts` has it. */
const DIARY_ROW = /^(?:\d{4}年)?[\d一二三四五六七八九十]{1,3}月/u;

describe('the signs of lines', () => {
	const acts = SIGN.role | SIGN.activity;
	for (const [name, pattern, signs] of [
		['labels', LABEL, acts],
		['activities of picture makers', PICTURE_ACTIVITY, acts],
		['activities of reporters', REPORT_ACTIVITY, acts],
		['roles inside a run', ROLE_INSIDE, SIGN.role],
	] as const) {
		it(`stand in all ${name}`, () => {
			const without = alternatives(pattern).filter((words) => (signsIn(words) & signs) === 0);
			assert.deepEqual(without, []);
		});
	}

	it('stand at the head of agencies and of credits without a name', () => {
		// 资料(?:图片|照片|图|片): what stands behind other characters opens nothing.
		const nameless = NAMELESS_CREDIT.replace(/(?<=[\u4e00-\u9fff])\(\?:[^()]*\)/gu, '');
		const words = [...alternatives(AGENCY), ...alternatives(nameless), '本报资料图片', '来源：本报', '供图／本报', '圖片：本報'];
		const without = words.filter((word) => (signsOf(word.charCodeAt(0)) & SIGN.creditHead) === 0);
		assert.deepEqual(without, []);
	});

	it('stand at the head of all labels and activities', () => {
		const optional = ['综合报道', '綜合报道', '联合报道', '現場報導', '现场报道', '专题报道', '独家报道', '整理报道'];
		const words = [LABEL, PICTURE_ACTIVITY, REPORT_ACTIVITY].flatMap(alternatives).concat(optional);
		const without = words.flatMap(heads).filter((head) => (signsOf(head.charCodeAt(0)) & SIGN.activityHead) === 0);
		assert.deepEqual(without, []);
	});

	it('stand at the head of items, numbered subheads and entries of diaries', () => {
		const behind = [
			'是',
			'、',
			'、甲',
			'，',
			'. 甲',
			'．',
			'）',
			')',
			'\u3000',
			' ',
			'一、',
			'——',
			'—',
			'（一）',
			'1.',
			'一章 ',
			'月三日',
			'2月3日',
		];
		const patterns = [LIST_ITEM, NUMBERED_SUBHEAD, DIARY_ROW];
		const unmarked: string[] = [];
		for (let code = 0; code <= 0xffff; code += 1) {
			if ((signsOf(code) & SIGN.item) === 0) {
				const items = behind.map((tail) => String.fromCharCode(code) + tail);
				unmarked.push(...items.filter((item) => patterns.some((pattern) => pattern.test(item))));
			}
		}
		assert.deepEqual(unmarked, []);
		assert.equal(signsIn('近日市总工会召开大会') & SIGN.item, 0);
	});

	it('leave every unit its own class', () => {
		// More sets of signs than a byte can number would make some units others.
		assert.ok(LINE_TRAITS.length <= 256);
		assert.equal(Math.max(...LINE_CLASSES), LINE_TRAITS.length - 1);
	});

	it('stand in the words behind an outlet', () => {
		for (const words of ['本报讯', '新華社訊', '综合消息', '新华社电', '中央社電', '报道', '報道']) {
			assert.notEqual(signsIn(words) & SIGN.wire, 0, words);
		}
		assert.equal(signsIn('近日，市总工会召开大会。') & (SIGN.wire | SIGN.role), 0);
	});
});
