import assert from 'node:assert/strict';
import chinese from '../../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };
import { reportText } from '../../../server/src/cli/report-text.ts';
import { type Bundle, createLocalize } from '../../../server/src/l10n/localize.ts';
import type { Severity } from '../../../server/src/model/problem.ts';

interface Matcher {
	readonly severity?: string;
	readonly pattern: Readonly<Record<string, string | number>>;
}

const matchers: readonly Matcher[] = manifest.contributes.problemMatchers;

/** What VS Code makes of one line: severity, file, line, column, message and code. */
function match(line: string): readonly (readonly (string | undefined)[])[] {
	return matchers.flatMap(({ severity, pattern }) => {
		const found = new RegExp(String(pattern.regexp), 'u').exec(line);
		const part = (name: string): string | undefined => found?.[Number(pattern[name])];
		return found === null
			? []
			: [[severity ?? part('severity'), part('file'), part('line'), part('column'), part('message'), part('code')]];
	});
}

describe('problem matchers', () => {
	const shown: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' };
	const shownInChinese: Readonly<Record<Severity, string>> = { ...shown, hint: 'info' };
	const languages: readonly (readonly [Bundle, Readonly<Record<Severity, string>>])[] = [
		[{}, shown],
		[chinese, shownInChinese],
	];

	for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
		it(`read a problem of severity ${severity} as the command line prints it, in English and in Chinese`, () => {
			for (const [bundle, names] of languages) {
				const range = { start: { line: 2, character: 6 }, end: { line: 2, character: 7 } };
				const problem = {
					rule: 'split-paragraph',
					severity,
					range,
					message: 'Cut: [here], in “a:b”',
					fix: 'safe',
					related: [],
				} as const;
				const text = reportText('seeds/a b.txt', [problem], false, createLocalize(bundle));
				assert.deepEqual(match(text.trimEnd()), [[names[severity], 'seeds/a b.txt', '3', '7', 'Cut: [here], in “a:b”', 'split-paragraph']]);
			}
		});
	}
});
