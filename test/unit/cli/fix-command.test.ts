import assert from 'node:assert/strict';
import type { CliHost } from '../../../server/src/cli/cli-host.ts';
import type { CommandContext } from '../../../server/src/cli/command-context.ts';
import { fixCommand } from '../../../server/src/cli/fix-command.ts';
import { emptyConfig } from '../../../server/src/config/config-file.ts';
import { createLocalize } from '../../../server/src/l10n/localize.ts';

const request = { paths: ['a.txt'], rules: [], suggested: false, dryRun: false, diff: false, stdout: false };

describe('jiaokan fix', () => {
	it('says which part of the engine threw, once a file, and exits 2', () => {
		const said: string[] = [];
		const host: Partial<CliHost> = {
			join: (folder, file) => `${folder}/${file}`,
			list: () => undefined,
			read: () => ({ kind: 'text', text: '一\n', encoding: 'utf8', byteOrderMark: false }),
			write: () => undefined,
		};
		const localize = createLocalize({});
		const context = {
			host,
			localize,
			version: '0',
			complain: (line: string) => void said.push(line),
			say: (text: Parameters<typeof localize>[0]) => void said.push(localize(text)),
			workspace: {
				engine: { analyze: () => ({ problems: [], failures: [{ part: 'split-paragraph', error: 'RangeError: 1' }] }) },
				governing: () => ({ folder: undefined, config: emptyConfig, errors: [] }),
				suppressing: () => ({ folder: undefined, suppressions: [] }),
			},
		};
		assert.equal(fixCommand(context as unknown as CommandContext, request), 2);
		assert.deepEqual(said, ['a.txt: split-paragraph: RangeError: 1', 'Repaired: 0 (files changed: 0 of 1).']);
	});
});
