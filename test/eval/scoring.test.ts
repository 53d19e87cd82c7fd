import assert from 'node:assert/strict';
import type { Mention } from '../../server/src/model/mention.ts';
import type { Problem } from '../../server/src/model/problem.ts';
import { createSourceText } from '../../server/src/text/source-text.ts';
import type { GoldPage, GoldProblem } from '../support/gold-corpus.ts';
import { parseMarked } from '../support/gold-marks.ts';
import { rates, scoreMentions } from '../support/gold-mentions.ts';
import { scoreProblems } from '../support/gold-problems.ts';
import { type Plant, plantDefects, Random } from '../support/mutate.ts';
import { planters } from '../support/mutate-score.ts';

describe('scoring against the gold', () => {
	it('reads marks and their places', () => {
		assert.deepEqual(parseMarked('⟦P|王芳⟧获⟦h|劳模⟧。'), {
			text: '王芳获劳模。',
			spans: [
				{ start: 0, end: 2, kind: 'person', text: '王芳', sure: true },
				{ start: 3, end: 5, kind: 'honor', text: '劳模', sure: false },
			],
		});
	});

	for (const marked of ['⟦O|县工会', '县工会⟧', '⟦X|县工会⟧', '⟦p|王芳⟧', '⟦O|县\n工会⟧', '⟦O|县⟦P|王芳⟧⟧', '⟦O|⟧']) {
		it(`refuses ${JSON.stringify(marked)}`, () => {
			assert.throws(() => parseMarked(marked));
		});
	}

	// In each, `[` and `]` enclose what is predicted as an organization.
	const cases = [
		{ what: 'the same span is right', marked: '⟦O|县工会⟧说', predicted: '[县工会]说', counts: [1, 0, 0] },
		{ what: 'a longer span is wrong, and the right one missed', marked: '⟦O|县工会⟧说', predicted: '[县工会说]', counts: [0, 1, 1] },
		{ what: 'a doubtful span counts neither way', marked: '⟦o|县工会⟧说', predicted: '[县工会说]', counts: [0, 0, 0] },
		{ what: 'a doubtful span may be left out', marked: '⟦o|县工会⟧说', predicted: '县工会说', counts: [0, 0, 0] },
		{ what: 'touching a doubtful and a sure span is wrong', marked: '⟦O|县工会⟧⟦o|社⟧', predicted: '[县工会社]', counts: [0, 1, 1] },
		{ what: 'a doubtful span of another kind excuses nothing', marked: '⟦h|劳模⟧说', predicted: '[劳模]说', counts: [0, 0, 1] },
		{ what: 'the same span twice is right once', marked: '⟦O|县工会⟧说', predicted: '[县工会]说', twice: true, counts: [1, 0, 1] },
	];
	for (const { what, marked, predicted, twice, counts } of cases) {
		it(what, () => {
			const gold = { name: '', topic: '', resolutions: [], ...parseMarked(marked) };
			const mention = organization(predicted);
			const tally = scoreMentions(gold, twice === true ? [...mention, ...mention] : mention).tallies.organization;
			assert.deepEqual([tally.right, tally.missed, tally.wrong], counts);
		});
	}

	it('gives precision, recall and F1', () => {
		assert.deepEqual(rates({ right: 6, missed: 2, wrong: 4 }), { precision: 0.6, recall: 0.75, f1: 12 / 18 });
		assert.deepEqual(rates({ right: 0, missed: 0, wrong: 0 }), { precision: 1, recall: 1, f1: 1 });
	});

	it('scores problems by line, blank lines within three', () => {
		const page = goldPage([
			{ rule: 'split-paragraph', line: 1 },
			{ rule: 'blank-lines', line: 2 },
			{ rule: 'suspect', line: 1 },
		]);
		const text = createSourceText('甲\n\n\n\n乙');
		const { tallies } = scoreProblems(page, [problem('blank-lines', 4), problem('split-paragraph', 4), problem('mixed-script', 0)], text);
		assert.deepEqual(
			[...tallies],
			[
				['blank-lines', { right: 1, missed: 0, wrong: 0 }],
				['split-paragraph', { right: 0, missed: 1, wrong: 1 }],
			],
		);
	});
});

describe('planting of defects', () => {
	const clean = {
		name: 'clean',
		text: `山里通了车\n\n本报讯（记者 王小禾）${'路修到家门口，车开进山里头，果子卖出去，日子好起来。'.repeat(3)}`,
		names: ['王小禾'],
	};

	it('says where the defects came to stand', () => {
		const plants: readonly Plant[] = [
			{ rule: 'blank-lines', edit: { start: 0, end: 0, newText: '\n\n' } },
			{ rule: 'missing-headline', edit: { start: 30, end: 33, newText: '' }, place: { start: 33, end: 40 } },
		];
		const { text, defects } = plantDefects(clean, plants);
		assert.deepEqual(
			defects.map(({ span }) => text.slice(span.start, span.end)),
			['\n\n', clean.text.slice(33, 40)],
		);
	});

	it('leaves out a defect that stands too near another', () => {
		const near = [10, 12, 40].map((at): Plant => ({ rule: 'space-in-text', edit: { start: at, end: at, newText: ' ' } }));
		assert.equal(plantDefects(clean, near).defects.length, 2);
	});

	it('plants the same for the same seed', () => {
		for (const planter of Object.values(planters)) {
			assert.deepEqual(planter(clean, new Random(7)), planter(clean, new Random(7)));
		}
	});

	it('cuts only where a sentence stays open', () => {
		for (let seed = 0; seed < 200; seed += 1) {
			for (const { edit } of planters['split-paragraph']?.(clean, new Random(seed)) ?? []) {
				assert.doesNotMatch(clean.text.slice(0, edit.start), /。$/u);
				assert.match(edit.newText, /^\n{2,5}$/u);
			}
		}
	});
});

function organization(predicted: string): Mention[] {
	const start = predicted.indexOf('[');
	if (start === -1) {
		return [];
	}
	const end = predicted.indexOf(']') - 1;
	const text = predicted.slice(start + 1, end + 1);
	return [
		{
			kind: 'organization',
			text,
			spans: [{ start, end }],
			block: 0,
			start,
			end,
			source: 'grammar',
			confidence: 1,
			organization: 'union',
			place: null,
			short: false,
			resolution: null,
		},
	];
}

function problem(rule: string, at: number): Problem {
	return {
		rule,
		severity: 'warning',
		span: { start: at, end: at + 1 },
		message: { template: '', args: [] },
		related: [],
		fixes: [],
		unnecessary: false,
	};
}

function goldPage(problems: readonly GoldProblem[]): GoldPage {
	return {
		name: '',
		topic: '',
		text: '',
		spans: [],
		resolutions: [],
		structure: { banner: null, articles: [], problems },
		repaired: null,
		allRules: false,
	};
}
