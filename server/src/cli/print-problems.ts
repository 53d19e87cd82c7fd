import type { Localize } from '../l10n/localize.ts';
import type { Severity } from '../model/problem.ts';
import type { ReportedProblem, Tally } from './report.ts';
import { reportGithub } from './report-github.ts';
import { reportText } from './report-text.ts';

/** A report that is printed file by file, unlike a log that is one JSON value. */
export interface PrintOptions {
	readonly format: 'text' | 'json' | 'github';
	readonly colours: boolean;
}

/** The report's lines on the file at `path`, each with its line end. */
export function printProblems(
	path: string,
	problems: readonly ReportedProblem[],
	{ format, colours }: PrintOptions,
	localize: Localize,
): string {
	switch (format) {
		case 'text':
			return reportText(path, problems, colours, localize);
		case 'github':
			return reportGithub(path, problems);
		case 'json':
			return `${JSON.stringify({ file: path, diagnostics: problems.map(printed) })}\n`;
	}
}

export function tallyOf(problems: readonly ReportedProblem[]): Tally {
	const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
	let fixable = 0;
	for (const { severity, fix } of problems) {
		counts[severity] += 1;
		fixable += fix === 'safe' ? 1 : 0;
	}
	return { counts, fixable };
}

/** Fingerprints are no part of the documented output. */
function printed({ rule, severity, range, message, fix, related }: ReportedProblem): ReportedProblem {
	return { rule, severity, range, message, fix, related };
}
