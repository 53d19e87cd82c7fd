// The places of this repository. Node built-ins only: runs before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What set-up downloads and what runs leave behind; git ignores it and it may be deleted at any time. */
export const cache = path.join(root, '.cache');

/**
 * @param {...string} parts path parts below the repository's folder
 * @returns {string} the absolute path
 */
export function inRoot(...parts) {
	return path.join(root, ...parts);
}

/**
 * @param {...string} parts path parts below the cache folder
 * @returns {string} the absolute path
 */
export function inCache(...parts) {
	return path.join(cache, ...parts);
}
