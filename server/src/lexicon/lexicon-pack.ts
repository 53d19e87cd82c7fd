import type { Lexicon } from './lexicon.ts';

/** The first number of every packed lexicon: read on a machine with the other order of bytes it is another. */
const SIGNATURE = 0x4a4b_0002;
const WORD_BYTES = 4;

type Arrays = { readonly [Name in keyof Lexicon]: (bytes: ArrayBufferLike, start: number, length: number) => Lexicon[Name] };

/** The arrays in the order in which they are packed. */
const arrays: Arrays = {
	codes: (bytes, start, length) => new Uint16Array(bytes, start, length),
	roots: (bytes, start, length) => new Int32Array(bytes, start, length),
	cells: (bytes, start, length) => new Int32Array(bytes, start, length),
	categories: (bytes, start, length) => new Int32Array(bytes, start, length),
	values: (bytes, start, length) => new Int32Array(bytes, start, length),
	prices: (bytes, start, length) => new Uint8Array(bytes, start, length),
};

/**
 * `lexicon` as it stands beside the bundles, to be read as it is: laying one out from its words takes a hundred times as long. A signature, then each array
 * after its length in elements, everything at a multiple of four bytes, in the order of bytes of this machine.
 */
export function packLexicon(lexicon: Lexicon): Uint8Array {
	const fields = Object.keys(arrays).map((name) => lexicon[name as keyof Lexicon]);
	const size = fields.reduce((sum, { byteLength }) => sum + WORD_BYTES + padded(byteLength), WORD_BYTES);
	const packed = new Uint8Array(size);
	const words = new Int32Array(packed.buffer);
	words[0] = SIGNATURE;
	let at = WORD_BYTES;
	for (const field of fields) {
		words[at / WORD_BYTES] = field.length;
		packed.set(new Uint8Array(field.buffer, field.byteOffset, field.byteLength), at + WORD_BYTES);
		at += WORD_BYTES + padded(field.byteLength);
	}
	return packed;
}

/**
 * The lexicon that `packed` was made of; it lives in the memory of `packed`.
 * @throws RangeError where `packed` is no packed lexicon, is cut short, or was made on a machine with the other order of bytes.
 */
export function unpackLexicon(packed: Uint8Array): Lexicon {
	// An array of numbers starts at a multiple of their size.
	const { buffer, byteOffset, byteLength } = packed.byteOffset % WORD_BYTES === 0 ? packed : packed.slice();
	const words = new Int32Array(buffer, byteOffset, Math.floor(byteLength / WORD_BYTES));
	if (words[0] !== SIGNATURE) {
		throw new RangeError('this is no packed lexicon of this machine');
	}
	let at = WORD_BYTES;
	const next = <Name extends keyof Lexicon>(name: Name): Lexicon[Name] => {
		const field = arrays[name](buffer, byteOffset + at + WORD_BYTES, words[at / WORD_BYTES] ?? 0);
		at += WORD_BYTES + padded(field.byteLength);
		return field;
	};
	const lexicon = {
		codes: next('codes'),
		roots: next('roots'),
		cells: next('cells'),
		categories: next('categories'),
		values: next('values'),
		prices: next('prices'),
	};
	if (at > byteLength) {
		throw new RangeError('the packed lexicon is cut short');
	}
	return lexicon;
}

function padded(bytes: number): number {
	return Math.ceil(bytes / WORD_BYTES) * WORD_BYTES;
}
