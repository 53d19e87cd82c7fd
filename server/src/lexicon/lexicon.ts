import { tokenCost } from './tokens.ts';

/** Words that mean the same to a recognizer. */
export interface WordList {
	/** Words between single spaces, in simplified characters. */
	readonly words: string;
	/** Bits of `category.ts`; a word of several lists has the bits of all. */
	readonly category: number;
	/** A number for the word's user (kind of body, cost); where several lists give one, the first list's holds. */
	readonly value?: number;
}

/**
 * Words with categories, found by `scan` in one pass. Immutable once made; made once a process and handed on.
 *
 * A trie whose edges stand in one open-addressing hash table: it is made from word lists in a few milliseconds,
 * where a double array takes several times as long, and a step costs one multiplication and mostly one probe.
 */
export interface Lexicon {
	/**
	 * UTF-16 unit → step to the node after a word's first character, 0 for a character of no word. That node is the dense code of the
	 * character it is matched as (traditional as simplified). A step is `node << 1`, plus 1 where a word ends at the node.
	 */
	readonly codes: Uint16Array;
	/** Two entries a slot: `node << 13 | code` of an edge (0 for an empty slot) and the step it makes. */
	readonly edges: Int32Array;
	readonly shift: number;
	/**
	 * A bit for each hash of an edge, in 32 kB that stay in the processor's first cache: most characters after a character
	 * go on no word, and this says so without a look into the table.
	 */
	readonly filter: Int32Array;
	/** Word id → category bits. The id of a word is the node at which it ends. */
	readonly categories: Int32Array;
	/** Word id → what `tokens.ts` reckons for the word; a table of its own, for it is asked for each word found. */
	readonly costs: Uint8Array;
	/** Word id → value of its list, 0 where no list gives one. */
	readonly values: Int32Array;
}

/**
 * The words found in one text, in order of start, shorter first at one start. A buffer to be used again for the next
 * text; offsets are UTF-16.
 */
export interface Hits {
	count: number;
	starts: Int32Array;
	ends: Int32Array;
	words: Int32Array;
	/** `first[i]` is the index of the first hit that starts at `i` or later, for each `i` up to the text's length. */
	first: Int32Array;
	/** The text as `Lexicon.codes` has it, with a 0 behind its end. */
	codes: Uint16Array;
	/**
	 * The text as UTF-16 units, with a 0 behind its end. To read a unit of a string costs several times what reading it here does,
	 * and every recognizer goes over the text.
	 */
	units: Uint16Array;
}

const CODE_BITS = 13;
const CODE_LIMIT = 1 << CODE_BITS;
const FILTER_SHIFT = 14;
const NODE_LIMIT = 1 << (31 - CODE_BITS);
/** Knuth's multiplicative hash: 2^32 divided by the golden ratio. */
const GOLDEN = 0x9e3779b1 | 0;

/**
 * The lexicon of `lists`. `variants` are pairs of characters, the first of which is matched as the second (`會会`):
 * one list of simplified words serves text in traditional characters.
 * @throws RangeError beyond 8,191 different characters or 262,143 nodes.
 */
export function createLexicon(lists: readonly WordList[], variants = ''): Lexicon {
	let edgeLimit = 0;
	for (const { words } of lists) {
		edgeLimit += words.length - 1;
		for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 2)) {
			edgeLimit -= 2;
		}
	}
	// Words share beginnings, so far fewer slots are taken than this; a probe for what is not there ends soon.
	const slots = 1 << Math.ceil(Math.log2(Math.max(edgeLimit, 0) * 1.1 + 16));
	const nodeLimit = CODE_LIMIT + Math.max(edgeLimit, 0) + 1;
	const simplified = new Uint16Array(0x10000);
	for (let at = 0; at + 1 < variants.length; at += 2) {
		simplified[variants.charCodeAt(at)] = variants.charCodeAt(at + 1);
	}
	const draft: Draft = {
		simplified,
		codes: new Uint16Array(0x10000),
		edges: new Int32Array(slots * 2),
		shift: Math.clz32(slots) + 1,
		filter: new Int32Array(1 << (32 - FILTER_SHIFT - 5)),
		categories: new Int32Array(nodeLimit),
		values: new Int32Array(nodeLimit),
		lengths: new Uint16Array(nodeLimit),
		codeCount: 1,
		nodeCount: CODE_LIMIT,
	};
	for (const list of lists) {
		addWords(draft, list);
	}
	const { codes, edges, shift, filter, categories, values, lengths, nodeCount } = draft;
	for (let at = 0; at + 1 < variants.length; at += 2) {
		codes[variants.charCodeAt(at)] = codes[variants.charCodeAt(at + 1)] ?? 0;
	}
	const costs = new Uint8Array(nodeCount);
	for (let id = 0; id < nodeCount; id += 1) {
		costs[id] = tokenCost(categories[id] as number, lengths[id] as number);
	}
	return {
		codes,
		edges,
		shift,
		filter,
		categories: categories.subarray(0, nodeCount),
		costs,
		values: values.subarray(0, nodeCount),
	};
}

/** A lexicon that is being made. */
interface Draft extends Pick<Lexicon, 'codes' | 'edges' | 'shift' | 'filter' | 'categories' | 'values'> {
	/** UTF-16 unit → the unit it is matched as, 0 for itself. */
	readonly simplified: Uint16Array;
	/** Word id → length of the word, UTF-16. */
	readonly lengths: Uint16Array;
	codeCount: number;
	nodeCount: number;
}

/**
 * Adds the words of one list. A function of its own, and not the body of the loop over the lists: V8 optimizes a long inner loop while
 * it runs and throws that away each time the loop is left, once a list.
 */
function addWords(draft: Draft, { words: text, category, value = 0 }: WordList): void {
	const { simplified, codes, edges, shift, filter, categories, values, lengths } = draft;
	const mask = edges.length - 1;
	let { codeCount, nodeCount } = draft;
	let node = 0;
	let from = 0;
	/** The slot of the edge to `node`, -1 where no edge but the first character leads there. */
	let slot = -1;
	let opening = 0;
	for (let at = 0; at <= text.length; at += 1) {
		const written = at < text.length ? text.charCodeAt(at) : 0x20;
		const unit = simplified[written] || written;
		if (unit === 0x20) {
			if (node !== 0) {
				if (slot === -1) {
					codes[opening] = (codes[opening] as number) | 1;
				} else {
					edges[slot + 1] = (edges[slot + 1] as number) | 1;
				}
				lengths[node] = at - from;
				categories[node] = (categories[node] as number) | category;
				values[node] ||= value;
			}
			node = 0;
			from = at + 1;
			slot = -1;
			continue;
		}
		let code = (codes[unit] as number) >> 1;
		if (code === 0) {
			code = codeCount;
			codes[unit] = code << 1;
			codeCount += 1;
		}
		if (codeCount >= CODE_LIMIT || nodeCount >= NODE_LIMIT) {
			throw new RangeError(`a lexicon of ${codeCount} characters and ${nodeCount} nodes is too large`);
		}
		if (node === 0) {
			node = code;
			opening = unit;
			continue;
		}
		const key = (node << CODE_BITS) | code;
		const hash = Math.imul(key, GOLDEN);
		const bit = hash >>> FILTER_SHIFT;
		filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
		slot = (hash >>> shift) << 1;
		while (edges[slot] !== 0 && edges[slot] !== key) {
			slot = (slot + 2) & mask;
		}
		if (edges[slot] === 0) {
			edges[slot] = key;
			edges[slot + 1] = nodeCount << 1;
			nodeCount += 1;
		}
		node = (edges[slot + 1] as number) >> 1;
	}
	draft.codeCount = codeCount;
	draft.nodeCount = nodeCount;
}

/** An empty buffer for `scan`. */
export function createHits(): Hits {
	const buffer = (): Int32Array => new Int32Array(256);
	return {
		count: 0,
		starts: buffer(),
		ends: buffer(),
		words: buffer(),
		first: buffer(),
		codes: new Uint16Array(256),
		units: new Uint16Array(256),
	};
}

/** Finds every word of `lexicon` in `text`, overlapping ones too, into `hits`. Time: text length × longest word at most. */
export function scan(lexicon: Lexicon, text: string, hits: Hits): void {
	const { codes, edges, shift, filter } = lexicon;
	const mask = edges.length - 1;
	const length = text.length;
	if (hits.first.length <= length) {
		hits.first = new Int32Array(length + (length >> 2) + 1);
		hits.codes = new Uint16Array(length + (length >> 2) + 1);
		hits.units = new Uint16Array(length + (length >> 2) + 1);
	}
	const { first, codes: dense, units } = hits;
	for (let at = 0; at < length; at += 1) {
		const unit = text.charCodeAt(at);
		units[at] = unit;
		dense[at] = codes[unit] as number;
	}
	dense[length] = 0;
	units[length] = 0;
	let { starts, ends, words: found } = hits;
	let count = 0;
	for (let start = 0; start < length; start += 1) {
		first[start] = count;
		let step = dense[start] as number;
		let at = start + 1;
		while (step !== 0) {
			const node = step >> 1;
			if ((step & 1) === 1) {
				if (count === starts.length) {
					starts = hits.starts = grown(starts);
					ends = hits.ends = grown(ends);
					found = hits.words = grown(found);
				}
				starts[count] = start;
				ends[count] = at;
				found[count] = node;
				count += 1;
			}
			const code = (dense[at] as number) >> 1;
			if (code === 0) {
				break;
			}
			const key = (node << CODE_BITS) | code;
			const hash = Math.imul(key, GOLDEN);
			const bit = hash >>> FILTER_SHIFT;
			if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) {
				break;
			}
			let slot = (hash >>> shift) << 1;
			let edge = edges[slot] as number;
			while (edge !== 0 && edge !== key) {
				slot = (slot + 2) & mask;
				edge = edges[slot] as number;
			}
			step = edge === 0 ? 0 : (edges[slot + 1] as number);
			at += 1;
		}
	}
	first[length] = count;
	hits.count = count;
}

/** The id of `word` in `lexicon`, 0 where it is no word of it. */
export function wordId(lexicon: Lexicon, word: string): number {
	const hits = createHits();
	scan(lexicon, word, hits);
	for (let index = 0; index < hits.count; index += 1) {
		if (hits.starts[index] === 0 && hits.ends[index] === word.length) {
			return hits.words[index] ?? 0;
		}
	}
	return 0;
}

function grown(buffer: Int32Array): Int32Array {
	const larger = new Int32Array(buffer.length * 2);
	larger.set(buffer);
	return larger;
}
