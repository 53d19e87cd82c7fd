import assert from 'node:assert/strict';
import { ProgressLine } from '../../../server/src/cli/progress-line.ts';
import { createLocalize } from '../../../server/src/l10n/localize.ts';

const clear = '\r\u001b[K';

/** What a check of 64 files writes that has something to say of those in `said`; `#` stands for what it says. */
function written(said: readonly number[], progress = true): string {
	let text = '';
	const writeError = (more: string): void => {
		text += more;
	};
	const line = new ProgressLine({ progress, writeError }, createLocalize({}));
	for (let file = 1; file <= 64; file += 1) {
		if (said.includes(file)) {
			line.clear();
			text += '#\n';
		}
		line.show(file, 64);
	}
	return text;
}

describe('the progress line of a check', () => {
	it('is drawn now and then and gone at the end', () => {
		const drawn = written([]).split(clear);
		assert.deepEqual(
			drawn.map((each) => each.replace(/^.* checking /u, '')),
			['', '1 of 64', '16 of 64', '32 of 64', '48 of 64', ''],
		);
	});

	it('is no part of a line that is written meanwhile', () => {
		for (const line of written([3, 4, 33]).split('\n')) {
			assert.ok(!line.includes('#') || line === '#' || line.endsWith(`${clear}#`), JSON.stringify(line));
		}
	});

	it('is not drawn where nobody sees it', () => {
		assert.equal(written([3], false), '#\n');
	});
});
