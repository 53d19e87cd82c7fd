import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Figures, measureFigures } from '../support/gold-floors.ts';

/** Raised by `npm run eval -- --raise`, never lowered by hand to make a change pass. */
const floors: Figures = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

describe('floors on the gold', () => {
	let reached: Figures = {};

	before(function () {
		this.timeout(300_000);
		reached = measureFigures();
	});

	it('has a floor for every figure', () => {
		assert.deepEqual(Object.keys(floors).sort(), Object.keys(reached).sort());
	});

	for (const [name, floor] of Object.entries(floors)) {
		it(`${name} ≥ ${floor}`, () => {
			const figure = reached[name] ?? 0;
			assert.ok(figure >= floor, `${figure.toFixed(4)} is below the floor ${floor}`);
		});
	}
});
