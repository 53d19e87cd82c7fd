import { CLASS_BITS, CLASS_MASK, CODE_BITS, type Lexicon, LONGEST_WORD, type WordList } from './lexicon.ts';
import { NO_WORD_COST, tokenCost, UNKNOWN_COST } from './token-costs.ts';

const CODE_LIMIT = 1 << CODE_BITS;
const NODE_LIMIT = 1 << (31 - CODE_BITS);
const BASE_LIMIT = 1 << (31 - CLASS_BITS);
const VALUE_LIMIT = 2 ** 20;
/** Knuth's multiplicative hash: 2^32 divided by the golden ratio. */
const GOLDEN = 0x9e3779b1 | 0;

/**
 * The lexicon of `lists`. `variants` are pairs of characters, the first of which is matched as the second (`会会`):
 * one list of simplified words serves text in traditional characters.
 * @throws RangeError beyond 8,191 different characters or classes, some 120,000 nodes or words of 255 UTF-16 units.
 */
export function createLexicon(lists: readonly WordList[], variants = ''): Lexicon {
	let edgeLimit = 0;
	for (const { words } of lists) {
		edgeLimit += words.length;
	}
	const simplified = new Uint16Array(0x10000);
	for (let at = 0; at + 1 < variants.length; at += 2) {
		simplified[variants.charCodeAt(at)] = variants.charCodeAt(at + 1);
	}
	const { codes, codeCount } = codesOf(lists, simplified);
	// Words share beginnings, so far fewer slots are taken than this; a probe for what is not there ends soon.
	const slots = 1 << Math.ceil(Math.log2(edgeLimit + 16));
	const trie: Trie = {
		simplified,
		codes,
		edges: new Int32Array(slots * 2),
		shift: Math.clz32(slots) + 1,
		parents: new Int32Array(edgeLimit + 1),
		labels: new Uint16Array(edgeLimit + 1),
		lengths: new Uint16Array(edgeLimit + 1),
		categories: new Int32Array(edgeLimit + 1),
		values: new Int32Array(edgeLimit + 1),
		codeCount,
		nodeCount: 1,
	};
	for (const list of lists) {
		addWords(trie, list);
	}
	for (let at = 0; at + 1 < variants.length; at += 2) {
		codes[variants.charCodeAt(at)] = codes[variants.charCodeAt(at + 1)] ?? 0;
	}
	return { codes, ...withClasses(trie, placed(trie)) };
}

/** Codes from 1 on for the characters that words have, the most frequent in words first, those of the same number in the order of units. */
function codesOf(lists: readonly WordList[], simplified: Uint16Array): { readonly codes: Uint16Array; readonly codeCount: number } {
	const counts = new Uint32Array(0x10000);
	for (const { words } of lists) {
		for (let at = 0; at < words.length; at += 1) {
			const written = words.charCodeAt(at);
			const unit = simplified[written] || written;
			counts[unit] = (counts[unit] as number) + 1;
		}
	}
	counts[0x20] = 0;
	const codes = new Uint16Array(0x10000);
	const order: number[] = [];
	for (let unit = 0; unit < counts.length; unit += 1) {
		if (counts[unit] !== 0) {
			order.push(unit);
		}
	}
	order.sort((a, b) => (counts[b] as number) - (counts[a] as number));
	for (let index = 0; index < order.length; index += 1) {
		codes[order[index] as number] = index + 1;
	}
	const codeCount = order.length + 1;
	if (codeCount > CODE_LIMIT) {
		throw new RangeError(`a lexicon of ${codeCount} characters is too large`);
	}
	return { codes, codeCount };
}

/** A trie that is being made: its root is node 0, its edges stand in one open-addressing hash table. */
interface Trie {
	/** UTF-16 unit → the unit it is matched as, 0 for itself. */
	readonly simplified: Uint16Array;
	readonly codes: Uint16Array;
	/** Two entries a slot: `node << 13 | code` of an edge (0 for an empty slot) and the node it leads to. */
	readonly edges: Int32Array;
	readonly shift: number;
	/** Node → the node above it, and the code of the character on the edge between them. A node has a larger number than its parent. */
	readonly parents: Int32Array;
	readonly labels: Uint16Array;
	/** Node → length in UTF-16 of the word that ends there, 0 where none does; its categories; its value. */
	readonly lengths: Uint16Array;
	readonly categories: Int32Array;
	readonly values: Int32Array;
	/** One more than there are codes. */
	readonly codeCount: number;
	nodeCount: number;
}

/**
 * Adds the words of one list. A function of its own, and not the body of the loop over the lists: V8 optimizes a long inner loop while
 * it runs and throws that away each time the loop is left, once a list.
 */
function addWords(trie: Trie, { words: text, category, value = 0 }: WordList): void {
	const { simplified, codes, edges, shift, parents, labels, lengths, categories, values } = trie;
	const mask = edges.length - 1;
	let { nodeCount } = trie;
	let node = 0;
	let from = 0;
	for (let at = 0; at <= text.length; at += 1) {
		const written = at < text.length ? text.charCodeAt(at) : 0x20;
		const unit = simplified[written] || written;
		if (unit === 0x20) {
			if (node !== 0) {
				lengths[node] = at - from;
				categories[node] = (categories[node] as number) | category;
				values[node] ||= value;
			}
			node = 0;
			from = at + 1;
			continue;
		}
		const code = codes[unit] as number;
		if (nodeCount >= NODE_LIMIT || at - from >= LONGEST_WORD) {
			throw new RangeError(`a lexicon of ${nodeCount} nodes and words of ${at - from} units is too large`);
		}
		const key = (node << CODE_BITS) | code;
		let slot = (Math.imul(key, GOLDEN) >>> shift) << 1;
		while (edges[slot] !== 0 && edges[slot] !== key) {
			slot = (slot + 2) & mask;
		}
		if (edges[slot] === 0) {
			edges[slot] = key;
			edges[slot + 1] = nodeCount;
			parents[nodeCount] = node;
			labels[nodeCount] = code;
			nodeCount += 1;
		}
		node = edges[slot + 1] as number;
	}
	trie.nodeCount = nodeCount;
}

/** The nodes of a trie in the cells of a double array. */
interface Placed {
	/** Node → its cell; 0 for the root and its children, which `scan` finds by their codes. */
	readonly cellOf: Int32Array;
	/** Node → the base of its children, 0 where it has none. */
	readonly bases: Int32Array;
	/** How many cells there are, so that any code may be looked for behind any base. */
	readonly size: number;
}

/** Gives each node a base at which all its children find a free cell: nodes with many children first, those with one fill the gaps. */
function placed(trie: Trie): Placed {
	const { labels, nodeCount, codeCount } = trie;
	const { children, from } = childrenOf(trie);
	const limit = nodeCount * 4 + CODE_LIMIT * 2;
	const filled = new Uint8Array(limit);
	const taken = new Uint8Array(limit);
	const cellOf = new Int32Array(nodeCount);
	const bases = new Int32Array(nodeCount);
	const next = Int32Array.from(filled.keys());
	// The first cell worth trying: for a node of several children, and for one of a single child by the code of that.
	const lows = new Int32Array(SEVERAL + 1);
	const singleLows = new Int32Array(codeCount);
	let last = 0;
	for (const node of byChildren(from, nodeCount)) {
		const begin = from[node] as number;
		const end = from[node + 1] as number;
		const label = labels[children[begin] as number] as number;
		const size = Math.min(end - begin, SEVERAL);
		const low = (size === 1 ? singleLows[label] : lows[size]) as number;
		let tried = 0;
		// The base 0 stands for a node without children.
		let cell = freeFrom(next, Math.max(low, label + 1));
		while (taken[cell - label] !== 0 || !fits(filled, labels, children, begin + 1, end, cell - label)) {
			tried += 1;
			cell = freeFrom(next, cell + 1);
		}
		if (size === 1) {
			singleLows[label] = cell;
		} else if (tried > GAPS_TRIED) {
			// Where gaps are hard to fill there is no use in trying them for each node that follows.
			lows[size] = low + ((cell - low) >> 1);
		}
		const base = cell - label;
		if (base + CODE_LIMIT > limit) {
			throw new RangeError(`a lexicon of ${nodeCount} nodes is too large`);
		}
		taken[base] = 1;
		bases[node] = base;
		for (let index = begin; index < end; index += 1) {
			const child = children[index] as number;
			const place = base + (labels[child] as number);
			filled[place] = 1;
			next[place] = place + 1;
			cellOf[child] = place;
			last = Math.max(last, place);
		}
	}
	if (last >= BASE_LIMIT) {
		throw new RangeError(`a lexicon of ${nodeCount} nodes is too large`);
	}
	return { cellOf, bases, size: last + codeCount };
}

/** How many free cells may be tried in vain before the first of them are given up. */
const GAPS_TRIED = 16;
/** From so many children on nodes find room in the same places. */
const SEVERAL = 8;

/** The first free cell from `cell` on. `next` leads from a cell that is not free towards one, in ever fewer steps. */
function freeFrom(next: Int32Array, cell: number): number {
	let at = cell;
	while (next[at] !== at) {
		const further = next[next[at] as number] as number;
		next[at] = further;
		at = further;
	}
	return at;
}

function fits(filled: Uint8Array, labels: Uint16Array, children: Int32Array, from: number, end: number, base: number): boolean {
	for (let index = from; index < end; index += 1) {
		if (filled[base + (labels[children[index] as number] as number)] !== 0) {
			return false;
		}
	}
	return true;
}

/** The children of all nodes, those of node `n` from `from[n]` to `from[n + 1]`, the one with the smallest code first. */
function childrenOf({ parents, labels, nodeCount, codeCount }: Trie): { readonly children: Int32Array; readonly from: Int32Array } {
	const byLabel = countingSort(labels, nodeCount, codeCount, null).order;
	const { order, from } = countingSort(parents, nodeCount, nodeCount, byLabel);
	return { children: order, from };
}

/** Nodes but the root that have children, those with most of them first. */
function byChildren(from: Int32Array, nodeCount: number): readonly number[] {
	const order: number[] = [];
	for (let node = 1; node < nodeCount; node += 1) {
		if ((from[node + 1] as number) > (from[node] as number)) {
			order.push(node);
		}
	}
	const count = (node: number): number => (from[node + 1] as number) - (from[node] as number);
	return order.sort((a, b) => count(b) - count(a));
}

/** The nodes from 1 on, in the order of `keys` (below `keyCount`), those with one key as in `before`; where each key begins. */
function countingSort(
	keys: ArrayLike<number>,
	nodeCount: number,
	keyCount: number,
	before: Int32Array | null,
): { readonly order: Int32Array; readonly from: Int32Array } {
	const from = new Int32Array(keyCount + 1);
	for (let node = 1; node < nodeCount; node += 1) {
		const next = (keys[node] as number) + 1;
		from[next] = (from[next] as number) + 1;
	}
	for (let key = 0; key < keyCount; key += 1) {
		from[key + 1] = (from[key + 1] as number) + (from[key] as number);
	}
	const next = from.slice();
	const order = new Int32Array(nodeCount - 1);
	for (let index = 0; index < nodeCount - 1; index += 1) {
		const node = before === null ? index + 1 : (before[index] as number);
		const key = keys[node] as number;
		order[next[key] as number] = node;
		next[key] = (next[key] as number) + 1;
	}
	return { order, from };
}

/** The cells of the nodes and the classes of the words. */
function withClasses(trie: Trie, { cellOf, bases, size }: Placed): Omit<Lexicon, 'codes'> {
	const { parents, labels, lengths, categories, values, nodeCount, codeCount } = trie;
	const roots = new Int32Array(codeCount);
	const cells = new Int32Array(size * 2);
	const classOf = new Map<number, number>();
	const members: { readonly category: number; readonly value: number }[] = [{ category: 0, value: 0 }];
	for (let node = 1; node < nodeCount; node += 1) {
		let word = 0;
		if (lengths[node] !== 0) {
			const category = categories[node] as number;
			const value = values[node] as number;
			const key = category * VALUE_LIMIT + value;
			word = classOf.get(key) ?? members.push({ category, value }) - 1;
			classOf.set(key, word);
		}
		const label = labels[node] as number;
		const base = bases[node] as number;
		if (parents[node] === 0) {
			roots[label] = (base << CLASS_BITS) | word;
		} else {
			const cell = cellOf[node] as number;
			cells[cell * 2] = (word << CODE_BITS) | label;
			cells[cell * 2 + 1] = base;
		}
	}
	if (members.length > CLASS_MASK) {
		throw new RangeError(`a lexicon with ${members.length} classes of words is too large`);
	}
	const [, ...words] = members;
	return {
		roots,
		cells,
		categories: Int32Array.from(members, ({ category }) => category),
		values: Int32Array.from(members, ({ value }) => value),
		prices: Uint8Array.from([
			NO_WORD_COST,
			...words.map(({ category }) => tokenCost(category, 2)),
			UNKNOWN_COST,
			...words.map(({ category }) => tokenCost(category, 1)),
		]),
	};
}
