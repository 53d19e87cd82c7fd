import { fingerprint } from '../config/baseline.ts';
import { applySuppressions } from '../config/suppressions.ts';
import type { Localize } from '../l10n/localize.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { createSourceText, type SourceText } from '../text/source-text.ts';
import type { CliHost } from './cli-host.ts';
import { type PrintOptions, printProblems, tallyOf } from './print-problems.ts';
import { rangeOf } from './range.ts';
import { type FileReport, type Found, isAtLeast, type ReportedProblem } from './report.ts';
import { onlyRules, type Workspace } from './workspace.ts';

/** What a check asks of every file; plain data, so a worker thread can be given it. */
export interface CheckOptions {
	/** Only these rules; empty: all. */
	readonly rules: readonly string[];
	readonly severity: Severity;
	/** Null where the problems themselves are wanted. */
	readonly print: PrintOptions | null;
}

/** The report on the file at `path`. Never throws: what goes wrong stands in the report. */
export function checkFile(host: CliHost, workspace: Workspace, path: string, options: CheckOptions, localize: Localize): FileReport {
	const read = host.read(path);
	const governing = workspace.governing(path);
	const source = createSourceText(read.kind === 'text' ? read.text : '');
	if (read.kind === 'failure') {
		return {
			path,
			found: foundIn(path, source, [], options, localize),
			failure: { reason: read.reason, detail: read.detail },
			suppressed: 0,
			unused: [],
			configurationErrors: governing.errors,
			internalErrors: [],
		};
	}
	const analysis = workspace.engine.analyze(source, onlyRules(governing.config.rules, options.rules));
	const suppressing = workspace.suppressing(path);
	const relative = suppressing.folder === undefined ? path : host.relative(suppressing.folder, path);
	const { kept, suppressed, unused } = applySuppressions(source, relative, analysis.problems, suppressing.suppressions);
	return {
		path,
		found: foundIn(path, source, kept, options, localize),
		failure: null,
		suppressed: suppressed.length,
		// With only some rules on, the suppressions of the others are not unused.
		unused: options.rules.length > 0 ? [] : unused.map(({ rule, anchor }) => ({ rule, quote: anchor?.quote ?? null })),
		configurationErrors: governing.errors,
		internalErrors: analysis.failures.map(({ part, error }) => `${part}: ${error}`),
	};
}

function foundIn(
	path: string,
	source: SourceText,
	problems: readonly Problem[],
	{ severity, print }: CheckOptions,
	localize: Localize,
): Found {
	const grave = problems.filter((problem) => isAtLeast(problem.severity, severity));
	const found = grave.map((problem) => reported(source, problem, localize));
	if (print !== null) {
		return { kind: 'printed', text: printProblems(path, found, print, localize), tally: tallyOf(found) };
	}
	const fingerprints = grave.map((problem) => fingerprint(source, problem));
	return { kind: 'listed', problems: found.map((problem, index) => ({ ...problem, fingerprint: fingerprints[index] ?? '' })) };
}

function reported(source: SourceText, problem: Problem, localize: Localize): ReportedProblem {
	return {
		rule: problem.rule,
		severity: problem.severity,
		range: rangeOf(source, problem.span),
		message: localize(problem.message),
		fix: problem.fixes[0]?.kind ?? 'none',
		related: problem.related.map(({ span, message }) => ({ range: rangeOf(source, span), message: localize(message) })),
	};
}
