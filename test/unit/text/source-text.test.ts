import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	applyEdit,
	applyLineEdits,
	createSourceText,
	type Line,
	type LinePlace,
	lineAt,
	replaceText,
	slice,
	startOf,
	textOf,
} from '../../../server/src/text/source-text.ts';
import { applyEdits } from '../../../server/src/text/text-edit.ts';

/** Text in which line ends of all three kinds, surrogates and their halves are frequent. */
const anyText = fc.string({ unit: fc.constantFrom('\n', '\r', '\r\n', 'a', '中', '𠮷', '\ud842', '\udfb7', ' ', '\0') });

describe('source text', () => {
	it('gives back every unit of any text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assert.equal(textOf(createSourceText(text)), text);
			}),
		);
	});

	it('counts \\n, \\r\\n and \\r as one line end each', () => {
		const source = createSourceText('一\n二\r\n三\r四');
		assert.deepEqual(
			source.lines.map((line) => line.text),
			['一', '二', '三', '四'],
		);
		assert.deepEqual([...source.starts], [0, 2, 5, 7, 8]);
	});

	it('after an edit equals the source text of the edited text', () => {
		fc.assert(
			fc.property(anyText, fc.nat(40), fc.nat(40), anyText, (text, a, b, newText) => {
				const start = Math.min(a, text.length);
				const edit = { start, end: Math.min(start + b, text.length), newText };
				const edited = applyEdit(createSourceText(text), edit);
				assert.deepEqual(edited, createSourceText(applyEdits(text, [edit])));
			}),
		);
	});

	it('of a text in place of another keeps the lines that both have at head and foot', () => {
		fc.assert(
			fc.property(anyText, anyText, anyText, anyText, (head, a, b, foot) => {
				const source = createSourceText(head + a + foot);
				assert.deepEqual(replaceText(source, head + b + foot), createSourceText(head + b + foot));
			}),
		);
		const source = createSourceText('一\n二\n三\n四');
		const kept = (text: string): readonly boolean[] => replaceText(source, text).lines.map((line) => source.lines.includes(line));
		assert.deepEqual(kept('一\n二\n丙\n四'), [true, true, false, true]);
		assert.deepEqual(kept('一\n二\n二\n三\n四'), [true, true, false, true, true]);
		assert.deepEqual(kept('三\n四'), [true, true]);
	});

	it('after edits told in lines equals the source text after the same edits told in offsets', () => {
		const place = fc.record({ line: fc.nat(12), unit: fc.nat(5) });
		const edit = fc.record({ a: place, b: place, newText: anyText });
		fc.assert(
			fc.property(anyText, fc.array(edit, { maxLength: 6 }), (text, edits) => {
				const source = createSourceText(text);
				let expected = source;
				const told = edits.map(({ a, b, newText }) => (lines: readonly Line[]) => {
					const [start, end] = [a, b]
						.map(({ line, unit }) => ({ line: line % lines.length, unit: Math.min(unit, lines[line % lines.length]?.text.length ?? 0) }))
						.sort((one, other) => one.line - other.line || one.unit - other.unit);
					assert.ok(start !== undefined && end !== undefined);
					const offsetOf = ({ line, unit }: LinePlace): number => startOf(expected, line) + unit;
					expected = applyEdit(expected, { start: offsetOf(start), end: offsetOf(end), newText });
					return { start, end, newText };
				});
				assert.deepEqual(applyLineEdits(source, told), expected);
			}),
		);
	});

	it('keeps the identity of lines that an edit does not touch', () => {
		const source = createSourceText('一\n二\n三\n四\n五\n六');
		const edited = applyEdit(source, { start: 4, end: 5, newText: '丙' });
		assert.deepEqual(
			edited.lines.map((line, index) => line === source.lines[index]),
			[true, true, false, true, true, true],
		);
		assert.equal(edited.lines[2]?.text, '丙');
	});

	it('finds the line of every offset and slices across lines', () => {
		fc.assert(
			fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
				const source = createSourceText(text);
				const start = Math.min(a, b, text.length);
				const end = Math.min(Math.max(a, b), text.length);
				const line = lineAt(source, start);
				assert.ok(startOf(source, line) <= start);
				assert.equal(slice(source, { start, end }), text.slice(start, end));
			}),
		);
	});
});
