import type { Localize } from '../l10n/localize.ts';
import { type Message, message } from '../model/message.ts';
import type { Severity } from '../model/problem.ts';
import { plainLine } from './plain-line.ts';
import type { ReportedProblem, Tally } from './report.ts';

/** SGR colours of ECMA-48 §8.3.117 for each severity. */
const colour: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34, hint: 90 };

const severityName: Readonly<Record<Severity, Message>> = {
	error: message('error'),
	warning: message('warning'),
	information: message('information'),
	hint: message('hint'),
};

/** `path:line:column: severity: message [rule]` for each problem; line and UTF-16 column are counted from 1. */
export function reportText(path: string, problems: readonly ReportedProblem[], colours: boolean, localize: Localize): string {
	const paint = (code: number, text: string): string => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
	return problems
		.map(({ range, severity, message: text, rule }) => {
			const place = `${plainLine(path)}:${range.start.line + 1}:${range.start.character + 1}`;
			return `${place}: ${paint(colour[severity], localize(severityName[severity]))}: ${plainLine(text)} ${paint(90, `[${rule}]`)}\n`;
		})
		.join('');
}

/** The last line of a text report, without a line end. */
export function summaryText(files: number, { counts, fixable }: Tally, localize: Localize): string {
	const total = counts.error + counts.warning + counts.information + counts.hint;
	if (files === 0) {
		return localize(message('Files checked: {0}.', files));
	}
	if (total === 0) {
		return localize(message('Files checked: {0}. Nothing found.', files));
	}
	return localize(
		message(
			'Files checked: {0}. Errors {1}, warnings {2}, others {3}; safely repairable: {4} (jiaokan fix).',
			files,
			counts.error,
			counts.warning,
			counts.information + counts.hint,
			fixable,
		),
	);
}
