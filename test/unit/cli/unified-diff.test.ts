import assert from 'node:assert/strict';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { unifiedDiff } from '../../../server/src/cli/unified-diff.ts';
import { applyEdits, type TextEdit } from '../../../server/src/text/text-edit.ts';

/** The diff of the one replacement of `from` by `to`. */
function diffOf(text: string, from: string, to: string): string {
	const start = text.indexOf(from);
	return unifiedDiff('a.txt', text, [{ start, end: start + from.length, newText: to }]);
}

describe('unified diff', () => {
	it('shows the lines that change among their neighbours', () => {
		assert.equal(
			diffOf('一\n二\n三\n四\n五\n六\n七\n八\n九\n', '五', '伍'),
			'--- a.txt\n+++ a.txt\n@@ -2,7 +2,7 @@\n 二\n 三\n 四\n-五\n+伍\n 六\n 七\n 八\n',
		);
	});

	it('joins lines, and says where no line end stands', () => {
		assert.equal(
			diffOf('进行了\n\n讨论。', '\n\n', ''),
			'--- a.txt\n+++ a.txt\n@@ -1,3 +1,1 @@\n-进行了\n-\n-讨论。\n\\ No newline at end of file\n+进行了讨论。\n\\ No newline at end of file\n',
		);
	});

	it('is empty where nothing changes, and quotes a name with spaces as patch reads it', () => {
		assert.equal(diffOf('一\n', '一', '一'), '');
		assert.match(
			unifiedDiff('a b.txt', '', [{ start: 0, end: 0, newText: '一\n' }]),
			/^--- a b\.txt\t\n\+\+\+ a b\.txt\t\n@@ -0,0 \+1,1 @@\n\+一\n$/u,
		);
	});

	it('makes of the old text the new one, by another program', () => {
		const word = fc.string({ unit: fc.constantFrom('一', '\n', '\r\n', '\r', 'b', '𠮷'), maxLength: 60 });
		const edit = fc.record({
			gap: fc.nat(12),
			length: fc.nat(4),
			newText: fc.string({ unit: fc.constantFrom('王', '\n', '一'), maxLength: 3 }),
		});
		fc.assert(
			fc.property(word, fc.array(edit, { maxLength: 6 }), (text, places) => {
				const edits: TextEdit[] = [];
				let at = 0;
				for (const { gap, length, newText } of places) {
					const start = Math.min(at + gap, text.length);
					at = Math.min(start + length, text.length);
					edits.push({ start, end: at, newText });
					at += 1;
				}
				const apart = edits.filter((each, index) => index === 0 || each.start > (edits[index - 1]?.end ?? 0));
				const diff = unifiedDiff('a.txt', text, apart);
				const expected = applyEdits(text, apart);
				assert.equal(diff === '' ? text : applyPatch(text, diff, { autoConvertLineEndings: false }), expected);
			}),
			{ numRuns: 2000 },
		);
	});
});
