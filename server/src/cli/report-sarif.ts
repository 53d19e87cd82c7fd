import { isChinese } from '../l10n/localize.ts';
import type { Severity } from '../model/problem.ts';
import { ruleUrl } from '../rules/rule-url.ts';
import { rules } from '../rules/rules.ts';
import type { Range } from './range.ts';
import type { FingerprintedProblem } from './report.ts';

/** The parts of a SARIF log that we write; `test/cli` holds it against the published types of the whole format. */
export interface SarifLog {
	readonly $schema: string;
	readonly version: '2.1.0';
	readonly runs: readonly object[];
}

const level: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/** The problems of one file, by its path. */
export interface SarifFile {
	readonly path: string;
	readonly problems: readonly FingerprintedProblem[];
}

/** A log of the whole run (SARIF 2.1.0, OASIS Standard). Columns count UTF-16 units (§3.14.17 columnKind) from 1. */
export function reportSarif(files: readonly SarifFile[], version: string, language: string): SarifLog {
	const chinese = isChinese(language);
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'jiaokan',
						version,
						informationUri: 'https://github.com/jiaokan/jiaokan',
						rules: rules.map((rule) => ({
							id: rule.id,
							shortDescription: { text: chinese ? rule.summary.zh : rule.summary.en },
							helpUri: ruleUrl(rule.id),
							defaultConfiguration: { level: level[rule.severity] },
						})),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: files.flatMap(({ path, problems }) => problems.map((problem) => result(path, problem))),
			},
		],
	};
}

function result(path: string, problem: FingerprintedProblem): object {
	return {
		ruleId: problem.rule,
		ruleIndex: rules.findIndex(({ id }) => id === problem.rule),
		level: level[problem.severity],
		message: { text: problem.message },
		locations: [{ physicalLocation: physicalLocation(path, problem.range) }],
		partialFingerprints: { 'jiaokanQuote/v1': problem.fingerprint },
		...(problem.related.length === 0
			? {}
			: {
					relatedLocations: problem.related.map(({ range, message }, id) => ({
						id,
						message: { text: message },
						physicalLocation: physicalLocation(path, range),
					})),
				}),
	};
}

function physicalLocation(path: string, { start, end }: Range): object {
	return {
		artifactLocation: { uri: path.split(/[\\/]/u).map(encodeURIComponent).join('/') },
		region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
	};
}
