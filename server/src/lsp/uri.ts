/** The URI of the folder that holds `uri`, without a slash at its end; undefined at the root. */
export function parentUri(uri: string): string | undefined {
	const root = rootLength(uri);
	const slash = uri.lastIndexOf('/');
	return slash < root ? undefined : uri.slice(0, slash);
}

/** The path from `folder` to `uri`, decoded, with `/`; undefined where `uri` does not lie below it. */
export function relativePath(folder: string, uri: string): string | undefined {
	return uri.startsWith(`${folder}/`) ? decode(uri.slice(folder.length + 1)) : undefined;
}

/** The last part of the path of `uri`, decoded. */
export function fileName(uri: string): string {
	return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * The same for every spelling of one URI: a client may escape what we do not (`page%281%29.txt`, `file:///c%3A/`) and the other way
 * round. For comparing only.
 */
export function uriKey(uri: string): string {
	return decode(uri).replace(/^file:\/\/\/[A-Z]:/u, (drive) => drive.toLowerCase());
}

function rootLength(uri: string): number {
	const scheme = uri.indexOf('://');
	const path = scheme === -1 ? -1 : uri.indexOf('/', scheme + 3);
	return path === -1 ? uri.length : path + 1;
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
