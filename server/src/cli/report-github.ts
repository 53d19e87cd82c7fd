import type { ReportedProblem } from './report.ts';

/**
 * Workflow commands that GitHub turns into annotations: `::warning file=…,line=…::…`
 * (GitHub Docs, “Workflow commands for GitHub Actions”). Lines and UTF-16 columns are counted from 1; `endColumn` is inclusive.
 */
export function reportGithub(path: string, problems: readonly ReportedProblem[]): string {
	return problems
		.map(({ severity, range, rule, message }) => {
			const command = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'notice';
			const { start, end } = range;
			// Columns are refused when the annotation spans several lines.
			const columns =
				start.line === end.line ? `,col=${start.character + 1},endColumn=${Math.max(end.character, start.character + 1)}` : '';
			return `::${command} file=${property(path)},line=${start.line + 1},endLine=${end.line + 1}${columns},title=${property(rule)}::${data(message)}\n`;
		})
		.join('');
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
