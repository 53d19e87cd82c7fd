// The texts that everything is measured on: the sample pages, over and over.
import fs from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

/**
 * @returns {readonly string[]} the sample pages, each ending in a line end
 */
export function samplePages() {
	const folder = inRoot('seeds');
	return fs
		.readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => fs.readFileSync(`${folder}/${name}`, 'utf8').replace(/\n?$/u, '\n'));
}

/**
 * @param {number} bytes
 * @returns {readonly string[]} sample pages in turn, together as near to so many bytes of UTF-8 as whole pages allow
 */
export function pagesOf(bytes) {
	const pages = samplePages();
	const sizes = pages.map((page) => Buffer.byteLength(page));
	const chosen = [];
	for (let total = 0, index = 0; total < bytes; index += 1) {
		chosen.push(pages[index % pages.length]);
		total += sizes[index % pages.length];
	}
	return chosen;
}

export const sizes = { page: 10_000, '1 MB': 1_000_000, '10 MB': 10_000_000 };
