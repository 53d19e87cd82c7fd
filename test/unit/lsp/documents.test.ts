import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { Engine } from '../../../server/src/analysis/engine.ts';
import { OpenDocument } from '../../../server/src/lsp/documents.ts';
import type { PositionEncoding } from '../../../server/src/lsp/positions.ts';
import { defaultSettings } from '../../../server/src/lsp/settings.ts';
import { textOf } from '../../../server/src/text/source-text.ts';

const engine = new Engine();

function open(text: string, encoding: PositionEncoding = 'utf-16'): OpenDocument {
	return new OpenDocument({ uri: 'file:///page.txt', languageId: 'zh-news', version: 1, text }, encoding, defaultSettings, engine);
}

function change(line: number, from: number, to: number, text: string): TextDocumentContentChangeEvent {
	return { range: { start: { line, character: from }, end: { line, character: to } }, text };
}

describe('open document', () => {
	it('applies the changes of one notification each to what the one before left', () => {
		const page = open('一二三\r\n四');
		page.change([change(0, 1, 2, ''), change(0, 1, 1, 'X'), change(1, 1, 1, '五')], 2);
		assert.equal(textOf(page.source), '一X三\r\n四五');
		assert.equal(page.version, 2);
	});

	it('understands columns in the encoding that was agreed on', () => {
		const page = open('𠮷é王', 'utf-8');
		page.change([change(0, 4, 6, 'e')], 2);
		assert.equal(textOf(page.source), '𠮷e王');
	});

	it('keeps the changes before one without text', () => {
		const page = open('一二三');
		const broken = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } } as TextDocumentContentChangeEvent;
		assert.throws(() => page.change([change(0, 0, 1, '甲'), change(0, 2, 3, '丙'), broken, change(0, 0, 1, '乙')], 2), TypeError);
		assert.equal(textOf(page.source), '甲二丙');
	});

	it('takes a whole text between changes of ranges', () => {
		const page = open('一二三');
		page.change([change(0, 0, 1, '甲'), { text: '四五' }, change(0, 1, 2, '六'), change(9, 0, 0, '七')], 2);
		assert.equal(textOf(page.source), '四六七');
	});

	it('is after random edits what the same edits make of a string', () => {
		const edit = fc.record({
			at: fc.nat(30),
			length: fc.nat(6),
			text: fc.string({ unit: fc.constantFrom('王', '\r', '\n', 'a'), maxLength: 4 }),
		});
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('一', '\r\n', '\n', '\r', 'b'), maxLength: 20 }),
				fc.array(edit, { maxLength: 8 }),
				(text, edits) => {
					const page = open(text);
					let expected = text;
					edits.forEach(({ at, length, text: newText }, index) => {
						const positions = page.positions();
						const range = positions.rangeOf({ start: Math.min(at, expected.length), end: Math.min(at + length, expected.length) });
						// What a client can say at all: no position stands inside a CRLF.
						const { start, end } = page.positions().spanOf(range);
						expected = expected.slice(0, start) + newText + expected.slice(end);
						page.change([{ range, text: newText }], index + 2);
						assert.equal(textOf(page.source), expected);
					});
				},
			),
		);
	});

	it('makes one analysis a version', () => {
		const page = open('一');
		const first = page.analysis;
		assert.equal(page.analysis, first);
		page.change([change(0, 0, 0, '零')], 2);
		assert.notEqual(page.analysis, first);
	});

	it('knows a keystroke from a paste', () => {
		const page = open('一');
		page.change([change(0, 1, 1, '，')], 2);
		assert.deepEqual(page.typed, { start: 1, end: 2 });
		page.change([change(0, 1, 1, '一段很长的从别处粘贴来的文字')], 3);
		assert.equal(page.typed, undefined);
	});

	it('refuses what is no document and no change', () => {
		assert.throws(() => new OpenDocument({ uri: 'x' } as never, 'utf-16', defaultSettings, engine), TypeError);
		assert.throws(() => open('').change([{} as never], 2), TypeError);
	});

	it('keeps structure alone beyond the size limit', () => {
		const text = '职工运动会开幕\n\n本报讯（记者 李明）清河市总工会昨日开会。\n';
		const page = new OpenDocument(
			{ uri: 'file:///page.txt', languageId: 'zh-news', version: 1, text },
			'utf-16',
			{
				rules: {},
				sizeLimit: 10,
			},
			engine,
		);
		assert.equal(page.structureOnly, true);
		assert.equal(page.analysis.page.articles.length, 1);
		assert.equal(page.analysis.mentions.length, 0);
	});
});
