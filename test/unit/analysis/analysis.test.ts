import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { AnalyzedText } from '../../../server/src/analysis/analyzed-text.ts';
import { Engine } from '../../../server/src/analysis/engine.ts';
import { articleAt, blockAt, blocksBetween } from '../../../server/src/analysis/find-block.ts';
import { mentionsAt, mentionsIn } from '../../../server/src/analysis/find-mention.ts';
import { sentenceAround, sentenceSpan } from '../../../server/src/analysis/find-sentence.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const recognizer = createRecognizer();

const page =
	'职工运动会开幕\n\n本报讯（记者 李明）清河市总工会昨日举办职工运动会，一千多名职工参加。主席王大山出席。\n\n全市职工代表大会闭幕\n\n本报讯（记者 张红）昨日，大会闭幕，会期三天。\n';
const engine = new Engine();
const settings = { rules: {}, sizeLimit: 1_000_000 };
const text = fc
	.array(
		fc.constantFrom(
			'职工运动会开幕',
			'本报讯（记者 李明）',
			'清河市总工会昨日开会。',
			'\n',
			'\n\n',
			'王',
			'。',
			'（',
			'\r\n',
			'\ud83d',
			' ',
		),
		{ maxLength: 25 },
	)
	.map((parts) => parts.join(''));

describe('analysis', () => {
	it('is the same whether its parts are made at once or when they are read', () => {
		fc.assert(
			fc.property(text, (source) => {
				const lazy = engine.analyze(createSourceText(source), {});
				const { problems, mentions, page: parsed, failures } = lazy;
				const fresh = analyze(createSourceText(source), {}, recognizer);
				assert.deepEqual(
					{ problems, mentions, page: parsed, failures },
					{ problems: fresh.problems, mentions: fresh.mentions, page: fresh.page, failures: fresh.failures },
				);
			}),
			{ numRuns: 25 },
		);
	});

	it('makes each part once', () => {
		const lazy = engine.analyze(createSourceText(page), {});
		assert.equal(lazy.page, lazy.page);
		assert.equal(lazy.mentions, lazy.mentions);
		assert.equal(lazy.problems, lazy.problems);
	});

	it('of an edited text is that of the text as it stands', () => {
		const edited = new AnalyzedText(page, settings, engine);
		const before = edited.analysis;
		edited.edit({ start: 0, end: 2, newText: '工人' });
		assert.notEqual(edited.analysis, before);
		assert.equal(edited.analysis.page.articles[0]?.headline?.text, '工人运动会开幕');
		edited.replace('');
		assert.equal(edited.analysis.page.blocks.length, 0);
	});

	it('is made anew for new settings only', () => {
		const edited = new AnalyzedText(page, settings, engine);
		const before = edited.analysis;
		edited.setSettings(settings);
		assert.equal(edited.analysis, before);
		edited.setSettings({ ...settings });
		assert.notEqual(edited.analysis, before);
	});
});

describe('finding by offset', () => {
	it('agrees with looking at every block, article and mention', () => {
		fc.assert(
			fc.property(fc.oneof(fc.constant(page), text), fc.nat(120), fc.nat(40), (source, at, length) => {
				const analysis = engine.analyze(createSourceText(source), {});
				const offset = Math.min(at, source.length);
				const { blocks, articles } = analysis.page;
				const holds = (start: number | undefined, end: number | undefined): boolean => (start ?? 1) <= offset && offset <= (end ?? 0);
				const found = blockAt(analysis.page, offset);
				assert.equal(
					found ?? -1,
					blocks.findLastIndex((block) => holds(block.pieces[0]?.start, block.pieces.at(-1)?.end)),
				);
				assert.equal(
					articleAt(analysis.page, offset),
					articles.findLast(({ span }) => holds(span.start, span.end)),
				);
				const end = offset + length;
				const between = blocksBetween(analysis.page, offset, end);
				assert.deepEqual(
					blocks.slice(between.first, between.end),
					blocks.filter((block) => (block.pieces.at(-1)?.end ?? 0) >= offset && (block.pieces[0]?.start ?? 0) <= end),
				);
				const inside = analysis.mentions.filter(({ spans }) => (spans[0]?.start ?? -1) >= offset && (spans[0]?.start ?? end) < end);
				assert.deepEqual(mentionsIn(analysis.mentions, { start: offset, end }), inside);
				const touching = analysis.mentions.filter(({ spans }) => spans.some((span) => span.start <= offset && offset <= span.end));
				assert.deepEqual(new Set(mentionsAt(analysis, offset)), new Set(touching));
			}),
		);
	});
});

describe('sentences', () => {
	function checkSentence(marked: string, expected: string): void {
		const at = marked.indexOf('|');
		const plain = marked.replace('|', '');
		const { start, end } = sentenceAround(plain, at);
		assert.equal(plain.slice(start, end), expected);
	}

	it('end after their mark and the closing marks behind it', () => {
		checkSentence('会期三|天。各部门参加。', '会期三天。');
		checkSentence('会期三天。|各部门参加。', '各部门参加。');
		checkSentence('他说：“很|好。”大家都笑了。', '他说：“很好。”');
		checkSentence('真的吗？！|好。', '好。');
		checkSentence('没有|句号', '没有句号');
		checkSentence('|', '');
	});

	it('are found over a break and not between blocks', () => {
		const source = '职工运动会开幕\n\n本报讯（记者 李明）会期三天。来自全市的一千多名职\n\n工参加了比赛。很好。\n';
		const { page: parsed } = engine.analyze(createSourceText(source), {});
		const span = sentenceSpan(parsed, source.indexOf('来自'));
		assert.equal(source.slice(span?.start, span?.end), '来自全市的一千多名职\n\n工参加了比赛。');
		assert.equal(sentenceSpan(parsed, source.length), undefined);
	});
});
