import { fingerprint } from '../config/baseline.ts';
import { applySuppressions } from '../config/suppressions.ts';
import type { Localize } from '../l10n/localize.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { createSourceText, type SourceText } from '../text/source-text.ts';
import type { CliHost } from './cli-host.ts';
import { rangeOf } from './range.ts';
import { type FileReport, isAtLeast, type ReportedProblem } from './report.ts';
import { onlyRules, type Workspace } from './workspace.ts';

/** What a check asks of every file; plain data, so a worker thread can be given it. */
export interface CheckOptions {
	/** Only these rules; empty: all. */
	readonly rules: readonly string[];
	readonly severity: Severity;
}

/** The report on the file at `path`. Never throws: what goes wrong stands in the report. */
export function checkFile(host: CliHost, workspace: Workspace, path: string, options: CheckOptions, localize: Localize): FileReport {
	const read = host.read(path);
	const governing = workspace.governing(path);
	const empty: FileReport = {
		path,
		problems: null,
		failure: null,
		suppressed: 0,
		unused: [],
		configurationErrors: governing.errors,
		internalErrors: [],
	};
	if (read.kind === 'failure') {
		return { ...empty, failure: { reason: read.reason, detail: read.detail } };
	}
	const source = createSourceText(read.text);
	const analysis = workspace.engine.analyze(source, onlyRules(governing.config.rules, options.rules));
	const suppressing = workspace.suppressing(path);
	const relative = suppressing.folder === undefined ? path : host.relative(suppressing.folder, path);
	const { kept, suppressed, unused } = applySuppressions(source, relative, analysis.problems, suppressing.suppressions);
	return {
		...empty,
		problems: kept.filter(({ severity }) => isAtLeast(severity, options.severity)).map((problem) => reported(source, problem, localize)),
		suppressed: suppressed.length,
		// With only some rules on, the suppressions of the others are not unused.
		unused: options.rules.length > 0 ? [] : unused.map(({ rule, anchor }) => ({ rule, quote: anchor?.quote ?? null })),
		internalErrors: analysis.failures.map(({ part, error }) => `${part}: ${error}`),
	};
}

function reported(source: SourceText, problem: Problem, localize: Localize): ReportedProblem {
	return {
		rule: problem.rule,
		severity: problem.severity,
		range: rangeOf(source, problem.span),
		message: localize(problem.message),
		fix: problem.fixes[0]?.kind ?? 'none',
		fingerprint: fingerprint(source, problem),
		related: problem.related.map(({ span, message }) => ({ range: rangeOf(source, span), message: localize(message) })),
	};
}
