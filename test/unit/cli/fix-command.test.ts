import assert from 'node:assert/strict';
import type { CliHost } from '../../../server/src/cli/cli-host.ts';
import type { CommandContext } from '../../../server/src/cli/command-context.ts';
import { fixCommand } from '../../../server/src/cli/fix-command.ts';
import { emptyConfig } from '../../../server/src/config/config-file.ts';
import { createLocalize } from '../../../server/src/l10n/localize.ts';
import type { Failure } from '../../../server/src/model/analysis.ts';
import { message } from '../../../server/src/model/message.ts';
import type { Problem } from '../../../server/src/model/problem.ts';
import type { SourceText } from '../../../server/src/text/source-text.ts';

const request = { paths: ['a.txt'], rules: [], suggested: false, dryRun: false, diff: false, stdout: false };

/** What `fix` says and writes where the file holds one of `texts` after the other, and the engine finds `found`, and its exit status. */
function fix(texts: readonly string[], found: { readonly problems?: readonly Problem[]; readonly failures?: readonly Failure[] }) {
	const said: string[] = [];
	const written: string[] = [];
	let read = 0;
	const host: Partial<CliHost> = {
		join: (folder, file) => `${folder}/${file}`,
		list: () => undefined,
		read: () => {
			const text = texts[Math.min(read, texts.length - 1)] ?? '';
			read += 1;
			return { kind: 'text', text, encoding: 'utf8', byteOrderMark: false };
		},
		write: () => undefined,
		replace: (_, text) => void written.push(text),
	};
	const localize = createLocalize({});
	const problems = found.problems ?? [];
	const analyze = ({ length }: SourceText) => ({
		// A repair is made once.
		problems: length === texts[0]?.length ? problems : [],
		failures: found.failures ?? [],
	});
	const context = {
		host,
		localize,
		version: '0',
		complain: (line: string) => void said.push(line),
		say: (text: Parameters<typeof localize>[0]) => void said.push(localize(text)),
		workspace: {
			engine: { analyze },
			governing: () => ({ folder: undefined, config: emptyConfig, errors: [] }),
			suppressing: () => ({ folder: undefined, suppressions: [] }),
		},
	};
	return { status: fixCommand(context as unknown as CommandContext, request), said, written };
}

const comma: Problem = {
	rule: 'halfwidth-punctuation',
	severity: 'warning',
	span: { start: 1, end: 3 },
	message: message(''),
	related: [],
	fixes: [{ kind: 'safe', title: message(''), edits: [{ start: 1, end: 3, newText: '，' }] }],
	unnecessary: false,
};

describe('jiaokan fix', () => {
	it('says which part of the engine threw, once a file, and exits 2', () => {
		const { status, said } = fix(['一\n'], { failures: [{ part: 'split-paragraph', error: 'RangeError: 1' }] });
		assert.equal(status, 2);
		assert.deepEqual(said, ['a.txt: split-paragraph: RangeError: 1', 'Repaired: 0 (files changed: 0 of 1).']);
	});

	it('leaves a file alone that was changed since it was read', () => {
		const { status, said, written } = fix(['一, 二\n', '一, 二三\n'], { problems: [comma] });
		assert.equal(status, 2);
		assert.deepEqual(written, []);
		assert.match(said[0] ?? '', /^a\.txt: not changed: /u);
		const same = fix(['一, 二\n'], { problems: [comma] });
		assert.equal(same.status, 0);
		assert.deepEqual(same.written, ['一，二\n']);
	});
});
