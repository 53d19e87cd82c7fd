import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { type Encoding, TextCoder } from '../../../server/src/host/encoding.ts';

const coder = new TextCoder();

/** Well-formed text of Chinese characters, also beyond the BMP, of marks and line ends. */
const newsText = fc
	.string({ unit: fc.constantFrom('校', '勘', '，', '“', '𠮷', '\u{20bb7}', '\r\n', '\n', 'A', '1', '·', '〇', '⼯', '\u00a0') })
	.filter((text) => text !== '');

function roundTrip(text: string, encoding: Encoding, byteOrderMark: boolean): void {
	const bytes = coder.encode(text, { encoding, byteOrderMark });
	const decoded = coder.decode(bytes);
	assert.ok(typeof decoded !== 'string', `${encoding}: ${String(decoded)}`);
	assert.equal(decoded.text, text);
	assert.deepEqual(Buffer.from(coder.encode(decoded.text, decoded)), Buffer.from(bytes));
}

describe('encoding', () => {
	it('gives UTF-8 and UTF-16 back byte for byte, with their marks', () => {
		fc.assert(
			fc.property(newsText, (text) => {
				roundTrip(text, 'utf8', false);
				roundTrip(text, 'utf8', true);
				roundTrip(text, 'utf16le', true);
				roundTrip(text, 'utf16be', true);
			}),
		);
	});

	it('gives GB18030 back byte for byte, four-byte characters too', () => {
		fc.assert(
			fc.property(newsText, (text) => {
				roundTrip(`本报讯${text}`, 'gb18030', false);
			}),
		);
		const decoded = coder.decode(coder.encode('本报讯（记者 刘欣欣）𠮷', { encoding: 'gb18030', byteOrderMark: false }));
		assert.equal(typeof decoded !== 'string' && decoded.encoding, 'gb18030');
	});

	it('writes every character of GB18030 as iconv-lite does, but for those that GB 18030-2022 moved, and byte for byte back', () => {
		const gb18030 = { encoding: 'gb18030', byteOrderMark: false } as const;
		const others: string[] = [];
		for (let point = 0x80; point <= 0x10ffff; point += point < 0x10000 ? 1 : 997) {
			const character = String.fromCodePoint(point);
			if (/[\p{Surrogate}\ufffd]/u.test(character)) {
				continue;
			}
			// Two bytes alone may be UTF-8 too.
			const text = `本报讯${character}`;
			if (/[\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864]/u.test(character)) {
				assert.throws(() => coder.encode(text, gb18030), RangeError);
				continue;
			}
			const bytes = coder.encode(text, gb18030);
			if (!iconv.encode(text, 'gb18030').equals(bytes)) {
				others.push(character);
			}
			const decoded = coder.decode(bytes);
			assert.equal(typeof decoded === 'string' ? decoded : decoded.text, text);
		}
		assert.match(others.join(''), /^[\u9fb4-\u9fbb]{8}\ue5e5[\ufe10-\ufe19]{10}$/u);
	});

	it('keeps a byte-order mark inside the text as a character', () => {
		roundTrip('\ufeff甲', 'utf8', true);
		roundTrip('甲\ufeff乙', 'utf8', false);
	});

	it('takes no binary and no broken bytes for text', () => {
		assert.equal(coder.decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])), 'binary');
		assert.equal(coder.decode(Buffer.concat([Buffer.from('本报讯'), Buffer.from([0xff])])), 'undecodable');
		assert.equal(coder.decode(Buffer.from([0xff, 0xfe, 0x42])), 'undecodable');
		assert.equal(coder.decode(Buffer.from([0xff, 0xfe, 0x42, 0xd8])), 'undecodable');
	});

	it('decodes any bytes to text that encodes to the same bytes, or to none', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				const decoded = coder.decode(bytes);
				if (typeof decoded !== 'string') {
					assert.deepEqual(Buffer.from(coder.encode(decoded.text, decoded)), Buffer.from(bytes));
				}
			}),
		);
	});

	it('reads UTF-8 as the WHATWG Encoding Standard does, an empty file too', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const bytes = Buffer.from(text.replaceAll('\0', ''), 'utf8');
				const expected = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
				const decoded = coder.decode(bytes);
				assert.equal(typeof decoded === 'string' ? decoded : decoded.text, expected);
			}),
		);
		assert.deepEqual(coder.decode(new Uint8Array()), { text: '', encoding: 'utf8', byteOrderMark: false });
	});

	it('refuses half a surrogate pair instead of writing a replacement character', () => {
		assert.throws(() => coder.encode('\ud842', { encoding: 'utf8', byteOrderMark: false }), RangeError);
	});
});
