import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode, type Encoding, encode } from '../../../server/src/host/encoding.ts';

/** Well-formed text of Chinese characters, also beyond the BMP, of marks and line ends. */
const newsText = fc
	.string({ unit: fc.constantFrom('校', '勘', '，', '“', '𠮷', '\u{20bb7}', '\r\n', '\n', 'A', '1', '·', '〇', '⼯', '\u00a0') })
	.filter((text) => text !== '');

function roundTrip(text: string, encoding: Encoding, byteOrderMark: boolean): void {
	const bytes = encode(text, { encoding, byteOrderMark });
	const decoded = decode(bytes);
	assert.ok(typeof decoded !== 'string', `${encoding}: ${String(decoded)}`);
	assert.equal(decoded.text, text);
	assert.deepEqual(Buffer.from(encode(decoded.text, decoded)), Buffer.from(bytes));
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
		const decoded = decode(encode('本报讯（记者 刘欣欣）𠮷', { encoding: 'gb18030', byteOrderMark: false }));
		assert.equal(typeof decoded !== 'string' && decoded.encoding, 'gb18030');
	});

	it('keeps a byte-order mark inside the text as a character', () => {
		roundTrip('\ufeff甲', 'utf8', true);
		roundTrip('甲\ufeff乙', 'utf8', false);
	});

	it('takes no binary and no broken bytes for text', () => {
		assert.equal(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])), 'binary');
		assert.equal(decode(Buffer.concat([Buffer.from('本报讯'), Buffer.from([0xff])])), 'undecodable');
		assert.equal(decode(Buffer.from([0xff, 0xfe, 0x42])), 'undecodable');
		assert.equal(decode(Buffer.from([0xff, 0xfe, 0x42, 0xd8])), 'undecodable');
	});

	it('takes Big5 for no GB18030, though its bytes read as such', () => {
		const page = '立法會通過撥款興建醫院\n\n【本報訊】（記者陳慧敏）立法會財務委員會昨日通過撥款，工程預計四年完成，病床將會增加。';
		assert.equal(decode(iconv.encode(page, 'big5')), 'undecodable');
		const simplified = '本报讯（记者 刘欣欣）近日，市总工会\ue123召开会议，部署有关工作，要求各单位抓好落实。';
		assert.notEqual(decode(iconv.encode(simplified, 'gb18030')), 'undecodable');
	});

	it('decodes any bytes to text that encodes to the same bytes, or to none', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				const decoded = decode(bytes);
				if (typeof decoded !== 'string') {
					assert.deepEqual(Buffer.from(encode(decoded.text, decoded)), Buffer.from(bytes));
				}
			}),
		);
	});

	it('reads UTF-8 as the WHATWG Encoding Standard does, an empty file too', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const bytes = Buffer.from(text.replaceAll('\0', ''), 'utf8');
				const expected = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
				const decoded = decode(bytes);
				assert.equal(typeof decoded === 'string' ? decoded : decoded.text, expected);
			}),
		);
		assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf8', byteOrderMark: false });
	});

	it('refuses half a surrogate pair instead of writing a replacement character', () => {
		assert.throws(() => encode('\ud842', { encoding: 'utf8', byteOrderMark: false }), RangeError);
	});
});
