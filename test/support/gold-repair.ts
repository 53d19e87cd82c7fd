import { analyze } from '../../server/src/analysis/analyze.ts';
import { createRecognizer } from '../../server/src/recognize/recognizer.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import { createSourceText } from '../../server/src/text/source-text.ts';

const recognizer = createRecognizer();

export interface RepairResult {
	readonly text: string;
	/** How many problems of each rule were repaired. */
	readonly applied: ReadonlyMap<string, number>;
	/** Where the text differs from the wanted one, for people; null where it does not. */
	readonly difference: string | null;
}

/** `text` after all safe fixes, compared with `wanted`. */
export function repair(text: string, wanted: string): RepairResult {
	const result = fixAll(text, (current) => analyze(createSourceText(current), {}, recognizer).problems, { suggested: false });
	return { text: result.text, applied: result.applied, difference: firstDifference(result.text, wanted) };
}

function firstDifference(got: string, wanted: string): string | null {
	if (got === wanted) {
		return null;
	}
	let at = 0;
	while (at < got.length && got.charAt(at) === wanted.charAt(at)) {
		at += 1;
	}
	const shown = (text: string): string => JSON.stringify(text.slice(Math.max(at - 12, 0), at + 16));
	return `at ${at}: ${shown(got)}, not ${shown(wanted)}`;
}
