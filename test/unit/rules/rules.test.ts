import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/rules.ts';
import { checkExample, strongestFix } from '../../support/check-rule.ts';

describe('the manual of every rule', () => {
	for (const rule of rules) {
		for (const [index, example] of rule.examples.entries()) {
			it(`${rule.id}: example ${index + 1} is flagged, repaired as it says, and right afterwards`, () => {
				checkExample(rule.id, example);
			});
		}

		it(`${rule.id}: declares the fix that its examples show`, () => {
			const shown = rule.examples.map(({ bad }) => strongestFix(rule.id, bad));
			const strongest = shown.includes('safe') ? 'safe' : shown.includes('suggested') ? 'suggested' : 'none';
			assert.equal(strongest, rule.fix);
		});

		it(`${rule.id}: says everything in both languages`, () => {
			for (const text of [rule.summary, rule.rationale, ...Object.values(rule.options).map(({ description }) => description)]) {
				assert.match(text.en, /\.$/u);
				assert.match(text.zh, /[\u4e00-\u9fff].*。$/u);
			}
			assert.ok(rule.examples.length > 0);
		});
	}

	it('has every id once', () => {
		assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
	});
});
