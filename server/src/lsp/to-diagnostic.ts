import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Localize } from '../l10n/localize.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { ruleUrl } from '../rules/rule-url.ts';
import type { Positions } from './positions.ts';

export const diagnosticSource = 'jiaokan';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** A problem in LSP's form; `uri` is the page that it and its related places stand on. */
export function toDiagnostic(problem: Problem, uri: string, positions: Positions, localize: Localize): Diagnostic {
	return {
		range: positions.rangeOf(problem.span),
		severity: severities[problem.severity],
		code: problem.rule,
		codeDescription: { href: ruleUrl(problem.rule) },
		source: diagnosticSource,
		message: localize(problem.message),
		...(problem.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
		...(problem.related.length === 0
			? {}
			: {
					relatedInformation: problem.related.map(({ span, message }) => ({
						location: { uri, range: positions.rangeOf(span) },
						message: localize(message),
					})),
				}),
	};
}
