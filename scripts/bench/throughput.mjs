// MB/s of the whole analysis and of structure alone, beside peers and beside what V8 can do at all.
import { execFileSync } from 'node:child_process';
import { inRoot } from '../lib/paths.mjs';
import { sizes } from './inputs.mjs';

const programs = [
	['analysis', 'Jiaokan, whole analysis'],
	['structure', 'Jiaokan, structure alone'],
	['autocorrect', 'AutoCorrect 2.14 lint (native), page by page'],
	['zhlint', 'zhlint 0.8.2, page by page'],
	['textlint', 'textlint 15, two CJK rules, page by page'],
	['words', 'limit: our word automaton alone'],
	['charCodeAt', 'limit: one charCodeAt pass'],
];

/** Measured for the design on another machine of two cores; ratios hold, absolute figures move. */
const named = [
	['design limit: structure, words and 27 checks fused in one pass', '', '350-500', '350-500', '0.02', '21-38'],
	['design floor / goal of the whole analysis', '17 / 60', '17 / 60', '17 / 60', '0.6 / 0.17', '90 / 50'],
];

/**
 * @param {{peers: boolean}} options
 * @returns {{title: string, head: readonly string[], rows: readonly (readonly string[])[]}}
 */
export function throughput({ peers }) {
	const rows = [];
	for (const [program, label] of programs) {
		if (!peers && /autocorrect|zhlint|textlint/u.test(program)) continue;
		const results = Object.keys(sizes).map((size) => measure(program, size));
		rows.push([
			label,
			...results.map(({ bytes, median, best }) => `${rate(bytes, median)} (${rate(bytes, best)})`),
			`${results[0].median.toFixed(3)} (${results[0].best.toFixed(3)})`,
			results[1].first.toFixed(0),
		]);
		console.log(rows.at(-1).join(' | '));
	}
	rows.push(...named);
	return {
		title: 'Throughput, MB/s of UTF-8: median of the runs, and the best in brackets, which is nearer to a quiet machine',
		head: ['program', ...Object.keys(sizes), 'ms a page', 'first MB cold, ms'],
		rows,
	};
}

function measure(program, size) {
	return JSON.parse(
		execFileSync(process.execPath, [inRoot('scripts/bench/throughput-child.mjs'), program, size], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
		}),
	);
}

function rate(bytes, milliseconds) {
	const value = bytes / 1000 / milliseconds;
	return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
