import { repair } from './gold-repair.ts';
import { type CleanText, type Planter, plantDefects, Random } from './mutate.ts';
import { addInvisible } from './mutate-characters.ts';
import { addBlankLines, addSpaces, cutParagraphs } from './mutate-cuts.ts';
import { addMarkdown, narrowMarks } from './mutate-marks.ts';
import { spoilBylines } from './mutate-newsroom.ts';

/** Planters of what safe fixes repair without a doubt. */
const SAFE: readonly Planter[] = [cutParagraphs, addBlankLines, narrowMarks, addMarkdown, addSpaces, spoilBylines, addInvisible];

/** Inserted where nothing may show, these would: the rule may rightly leave them. */
const VISIBLE: ReadonlySet<string> = new Set(['\u00a0', '\u2028', '\u0007']);

export interface RestoreResult {
	readonly texts: number;
	/** Texts that safe fixes bring back byte for byte. */
	readonly restored: number;
	readonly defects: number;
	readonly errors: readonly string[];
}

/** Plants defects of all safe rules together and lets the safe fixes restore the text. Texts that they change when clean are left out. */
export function evaluateRestoration(texts: readonly CleanText[], seed: number, rounds: number): RestoreResult {
	const errors: string[] = [];
	let count = 0;
	let defects = 0;
	for (const clean of texts) {
		if (repair(clean.text, clean.text).difference !== null) {
			continue;
		}
		for (let round = 0; round < rounds; round += 1) {
			const random = new Random(seed + round * 104729 + clean.text.length);
			const plants = SAFE.flatMap((planter) => random.sample(planter(clean, random), 2)).filter(({ edit }) => !VISIBLE.has(edit.newText));
			const mutated = plantDefects(clean, plants);
			count += 1;
			defects += mutated.defects.length;
			const { difference } = repair(mutated.text, clean.text);
			if (difference !== null) {
				errors.push(`${clean.name}: ${difference}`);
			}
		}
	}
	return { texts: count, restored: count - errors.length, defects, errors };
}
