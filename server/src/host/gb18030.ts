import { Buffer } from 'node:buffer';

/** GB 18030-2022: codes are one byte below 0x80, a lead byte and a trail byte, or lead, digit, lead, digit, told apart by the second byte. */
const firstLead = 0x81;
const lastLead = 0xfe;
const leadCount = lastLead - firstLead + 1;
const firstTrail = 0x40;
const lastTrail = 0xfe;
const trailCount = lastTrail - firstTrail + 1;
const firstDigit = 0x30;
const digitCount = 10;
/** Codes of four bytes that stand for characters of the BMP: all with a first byte up to 0x84. */
const shortFours = 4 * digitCount * leadCount * digitCount;
/** The index of 0x90308130, the first code of four bytes beyond the BMP: U+10000. From there codes and characters rise together. */
const firstLongFour = (0x90 - firstLead) * digitCount * leadCount * digitCount;

/** Node reads this code as U+3000, which has another (`A1 A1`), so a text would not come back the same. The standard has U+E5E5 there. */
const doubled = { index: (0xa3 - firstLead) * trailCount + 0xa0 - firstTrail, unit: 0xe5e5 };

/**
 * GB18030, of which GBK and GB 2312 are parts. Node decodes it by itself but does not encode it: here both go by one table, made
 * of Node's decoder, so that what was decoded is encoded to the same bytes.
 */
export class Gb18030 {
	/** UTF-16 units by the index of their code, 0 where the code stands for nothing. */
	readonly #twos: Uint16Array;
	readonly #fours: Uint16Array;
	/** The code of each unit of the BMP as one number, first byte highest; 0 where it has none. */
	readonly #codes = new Uint32Array(0x10000);

	/** @throws RangeError where this Node was built without the encoding. */
	constructor() {
		const decoder = new TextDecoder('gb18030');
		this.#twos = unitsOf(decoder, leadCount * trailCount, twoBytes);
		this.#twos[doubled.index] = doubled.unit;
		this.#fours = unitsOf(decoder, shortFours, fourBytes);
		// The shorter code where there are two, as the WHATWG Encoding Standard has it (“gb18030 encoder”).
		this.#fours.forEach((unit, index) => {
			this.#codes[unit] = fourBytes(index).reduce(joined);
		});
		this.#twos.forEach((unit, index) => {
			this.#codes[unit] = twoBytes(index).reduce(joined);
		});
		this.#codes[0] = 0;
	}

	/** Undefined where a byte belongs to no code or a code stands for nothing. */
	decode(bytes: Uint8Array): string | undefined {
		const units = new Uint16Array(bytes.length);
		let length = 0;
		for (let at = 0; at < bytes.length; ) {
			const byte = bytes[at] ?? 0;
			const second = bytes[at + 1] ?? 0;
			let point = byte;
			let width = 1;
			if (byte >= firstLead && byte <= lastLead && second >= firstTrail && second <= lastTrail) {
				point = this.#twos[(byte - firstLead) * trailCount + second - firstTrail] ?? 0;
				width = 2;
			} else if (byte >= 0x80) {
				const index = fourIndex(byte, second, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
				point = index < firstLongFour ? (this.#fours[index] ?? 0) : 0x10000 + index - firstLongFour;
				width = 4;
			}
			if ((point === 0 && byte > 0) || point > 0x10ffff) {
				return undefined;
			}
			at += width;
			if (point > 0xffff) {
				units[length] = 0xd7c0 + (point >> 10);
				length += 1;
			}
			units[length] = point > 0xffff ? 0xdc00 + (point & 0x3ff) : point;
			length += 1;
		}
		return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
	}

	/** @throws RangeError for what has no code: half a surrogate pair, U+FFFD, 18 units of the private use area. */
	encode(text: string): Buffer {
		const bytes = Buffer.allocUnsafe(text.length * 4);
		let length = 0;
		for (let at = 0; at < text.length; at += 1) {
			const point = text.codePointAt(at) ?? 0;
			const code = point > 0xffff ? fourBytes(firstLongFour + point - 0x10000).reduce(joined) : (this.#codes[point] ?? 0);
			at += point > 0xffff ? 1 : 0;
			if (point < 0x80) {
				length = bytes.writeUInt8(point, length);
			} else if (code > 0xffff) {
				length = bytes.writeUInt32BE(code, length);
			} else if (code > 0) {
				length = bytes.writeUInt16BE(code, length);
			} else {
				throw new RangeError(`GB18030 has no code for U+${point.toString(16).toUpperCase()}`);
			}
		}
		return bytes.subarray(0, length);
	}
}

/** The units that the first `count` codes of one length stand for. */
function unitsOf(decoder: InstanceType<typeof TextDecoder>, count: number, bytesOf: (index: number) => readonly number[]): Uint16Array {
	const units = new Uint16Array(count);
	// A line a code: no code holds a line feed, and one that stands for nothing does not swallow it.
	const lines = decoder.decode(Uint8Array.from(Array.from({ length: count }, (_, index) => [...bytesOf(index), 0x0a]).flat())).split('\n');
	lines.forEach((character, index) => {
		if (character.length === 1 && character !== '\ufffd') {
			units[index] = character.charCodeAt(0);
		}
	});
	return units;
}

function twoBytes(index: number): readonly number[] {
	return [firstLead + Math.floor(index / trailCount), firstTrail + (index % trailCount)];
}

function fourBytes(index: number): readonly number[] {
	const third = Math.floor(index / digitCount);
	const second = Math.floor(third / leadCount);
	const first = Math.floor(second / digitCount);
	return [firstLead + first, firstDigit + (second % digitCount), firstLead + (third % leadCount), firstDigit + (index % digitCount)];
}

/** Of what are no four bytes of a code, an index that stands for nothing. */
function fourIndex(first: number, second: number, third: number, fourth: number): number {
	const digits = [second - firstDigit, fourth - firstDigit];
	const leads = [first - firstLead, third - firstLead];
	if (digits.some((digit) => digit < 0 || digit >= digitCount) || leads.some((lead) => lead < 0 || lead >= leadCount)) {
		return shortFours;
	}
	const [a = 0, c = 0] = leads;
	const [b = 0, d = 0] = digits;
	return ((a * digitCount + b) * leadCount + c) * digitCount + d;
}

function joined(number: number, byte: number): number {
	return number * 0x100 + byte;
}
