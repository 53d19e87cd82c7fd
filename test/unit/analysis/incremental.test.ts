import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnalyzedText } from '../../../server/src/analysis/analyzed-text.ts';
import { Engine } from '../../../server/src/analysis/engine.ts';
import { mentionsOfBlocks } from '../../../server/src/analysis/find-mention.ts';
import type { Analysis } from '../../../server/src/model/analysis.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { createSourceText, textOf } from '../../../server/src/text/source-text.ts';

const engine = new Engine();
const settings = { rules: {}, sizeLimit: 1_000_000 };
const runs = Number(process.env.JIAOKAN_FUZZ_RUNS ?? 60);

const page = `深入学习宣传 开拓工作新局面

清河市职工运动会开幕

一千多名职工参加

本报讯（记者 李明）清河市总工会昨日举办职工运动会，来自全市的一千多名职

工参加了比赛。清河市总工会主席王大山出席开幕式并讲话。他说,职工体育很重要 。

比赛设十个项目，为期三天。市总工会有关负责人参加了活动。

本报记者 张红 摄


图为比赛现场。

东山县农民读书节启动

本报讯(通讯员 赵一)东山县委宣传部昨日启动农民读书节，李春兰获“东山读书人”称号。
`;

const pieces = [
	'清河市总工会',
	'本报讯（记者 王红）',
	'\n',
	'\n\n',
	'\n\n\n',
	'\r\n',
	'。',
	'，',
	',',
	' ',
	'市总工会',
	'王大山',
	'全国劳动模范',
	'“',
	'”',
	'# ',
	'\ud83d',
	'\u200b',
	'（',
	'本报记者 张红 摄',
	'字',
];

const edit = fc.record({
	at: fc.nat(2000),
	length: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(60) }),
	text: fc.oneof(
		{ weight: 5, arbitrary: fc.constantFrom('', ...pieces) },
		{ weight: 1, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')) },
		{ weight: 1, arbitrary: fc.constant(page) },
	),
});

/** One of many articles, each with a headline of its own, some of them with defects; most are picture news without a byline where `sparse`. */
function article(index: number, sparse: boolean): string {
	const photo = sparse && index % 30 !== 9;
	const town = ['清河市', '东山县', '石桥镇', '柳林区', '云岭市'][index % 5] ?? '';
	return `${town}第${index + 1}届职工运动会${index % 3 === 0 ? '开幕' : '闭幕'}

${photo ? '' : '本报讯（记者 李明）'}${town}总工会昨日举办第${index + 1}届职工运动会，来自各单位的${index + 20}名职

工参加了比赛。市总工会主席王大山出席${index % 4 === 0 ? ',' : '，'}他说：“职工体育很重要。”
${photo ? '本报记者 张红 摄\n' : ''}${index % 7 === 0 ? '\n\n' : ''}`;
}

function plain({ page: parsed, mentions, problems, failures }: Analysis): unknown {
	return { parsed, mentions, problems, failures };
}

describe('an analysis after edits', function () {
	this.timeout(Math.max(20_000, runs * 1000));

	it('equals a fresh one, whatever was edited', () => {
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
				const edited = new AnalyzedText(page, settings, engine);
				let text = page;
				for (const { at, length, text: newText } of edits) {
					// Reading it makes it, so that the next version has something to be wrong about.
					void edited.analysis.problems;
					const start = Math.min(at % (text.length + 1), text.length);
					const end = Math.min(start + length, text.length);
					edited.edit({ start, end, newText });
					text = text.slice(0, start) + newText + text.slice(end);
					assert.equal(textOf(edited.source), text);
					assert.deepEqual(plain(edited.analysis), plain(engine.analyze(createSourceText(text), {})));
				}
			}),
			{ numRuns: runs },
		);
	});

	it('equals a fresh one in a file of many pages, of which an edit touches one', () => {
		const many = new Engine(2000);
		const texts = [false, true].map((sparse) => Array.from({ length: 90 }, (_, index) => article(index, sparse)).join('\n'));
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), fc.nat(), (text, edits, place) => {
				const edited = new AnalyzedText(text, settings, many);
				let now = text;
				edits.forEach(({ at, length, text: newText }, index) => {
					// Now and then nobody looks at a version, or at one part of it only.
					if (index === 3) {
						const { parts } = edited.analysis;
						void parts[place % parts.length]?.problems;
					} else if (index !== 2) {
						void edited.analysis.problems;
					}
					const start = (place + at) % (now.length + 1);
					const end = Math.min(start + length, now.length);
					edited.edit({ start, end, newText });
					now = now.slice(0, start) + newText + now.slice(end);
				});
				const { analysis } = edited;
				const parts = analysis.parts;
				assert.equal(
					parts.reduce((sum, { own }) => sum + own.problems.length, 0),
					parts.flatMap(({ problems }) => problems).length,
				);
				assert.deepEqual(plain(analysis), plain(many.analyze(createSourceText(now), {})));
				assert.deepEqual(
					parts.flatMap(({ mentions }) => mentions),
					analysis.mentions,
				);
				const third = Math.floor(analysis.page.blocks.length / 3);
				assert.deepEqual(
					mentionsOfBlocks(analysis, third, 2 * third),
					analysis.mentions.filter(({ block }) => third <= block && block < 2 * third),
				);
			}),
			{ numRuns: Math.ceil(runs / 2) },
		);
	});

	it('shares all parts but the touched ones with the version before', () => {
		const many = new Engine(2000);
		for (const sparse of [false, true]) {
			const edited = new AnalyzedText(Array.from({ length: 90 }, (_, index) => article(index, sparse)).join('\n'), settings, many);
			const before = edited.analysis.parts;
			assert.ok(before.length > 4, `${before.length} parts`);
			const touched = before[2];
			edited.edit({ start: (touched?.start ?? 0) + 1, end: (touched?.start ?? 0) + 1, newText: '' });
			assert.deepEqual(
				edited.analysis.parts.map((part, index) => part === before[index]),
				before.map((_, index) => index !== 2),
			);
		}
	});

	it('shares the parts between two edits with the version before', () => {
		const edited = new AnalyzedText(Array.from({ length: 90 }, (_, index) => article(index, false)).join('\n'), settings, new Engine(2000));
		const before = edited.analysis.parts;
		const last = before.at(-1);
		// In the text under the headline, by which the cuts are chosen.
		for (const start of [(last?.start ?? 0) + 40, 40]) {
			edited.edit({ start, end: start, newText: '字' });
		}
		const shared = edited.analysis.parts.map(({ own }) => before.some((part) => part.own === own));
		assert.deepEqual(
			shared,
			before.map((_, index) => index > 0 && index < before.length - 1),
		);
	});

	it('has parts also where all articles have one headline', () => {
		for (const byline of ['本报讯（记者 李明）', '']) {
			const credit = byline === '' ? '本报记者 张红 摄\n' : '';
			const briefs = Array.from({ length: 90 }, (_, index) => `简讯一则\n\n${byline}${index + 20}名职工昨日参加了比赛。\n${credit}\n`).join(
				'',
			);
			assert.ok(new Engine(2000).analyze(createSourceText(briefs), {}).parts.length > 4);
		}
	});

	it('cuts no article of a file of many pages in two', () => {
		for (const sparse of [false, true]) {
			const source = createSourceText(Array.from({ length: 90 }, (_, index) => article(index, sparse)).join('\n'));
			assert.deepEqual(new Engine(2000).analyze(source, {}).page, parsePage(source));
		}
	});

	it('equals a fresh one after all line ends were turned and after everything was undone', () => {
		const edited = new AnalyzedText(page, settings, engine);
		const first = plain(edited.analysis);
		const crlf = page.replaceAll('\n', '\r\n');
		edited.replace(crlf);
		assert.deepEqual(plain(edited.analysis), plain(engine.analyze(createSourceText(crlf), {})));
		edited.replace(page);
		assert.deepEqual(plain(edited.analysis), first);
	});

	it('equals a fresh one under other settings', () => {
		const edited = new AnalyzedText(page, settings, engine);
		void edited.analysis.problems;
		const rules = { 'split-paragraph': { severity: 'off' as const }, 'halfwidth-punctuation': { severity: 'hint' as const } };
		edited.setSettings({ ...settings, rules });
		assert.deepEqual(plain(edited.analysis), plain(engine.analyze(createSourceText(page), rules)));
	});
});
