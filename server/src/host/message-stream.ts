import { Buffer } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';

/** Bytes of a header; LSP's own has some 40. */
const longestHeader = 8192;
/** Bytes of a message; what claims to be longer is no message but would be waited for, and kept, for ever. */
const longestBody = 512 * 1024 * 1024;
const headerEnd = '\r\n\r\n';
const field = 'content-length:';

/**
 * Passes on what is a message of LSP's base protocol and drops headers that are none: without a length, with one that is no
 * number, without an end. The protocol library waits for ever after some of these, and takes seconds for a header of 10 MB.
 */
export class MessageStream extends Transform {
	readonly #onRefused: (what: string) => void;
	/** Bytes of the body at hand that are still to come. */
	#body = 0;
	#header: Buffer = Buffer.alloc(0);

	/** `onRefused` is told what was dropped. */
	constructor(onRefused: (what: string) => void) {
		super();
		this.#onRefused = onRefused;
	}

	override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
		let rest = this.#header.length === 0 ? chunk : Buffer.concat([this.#header, chunk]);
		this.#header = rest.subarray(rest.length);
		while (rest.length > 0) {
			if (this.#body > 0) {
				const part = rest.subarray(0, this.#body);
				this.#body -= part.length;
				this.push(part);
				rest = rest.subarray(part.length);
				continue;
			}
			const end = rest.indexOf(headerEnd);
			if (end === -1) {
				this.#header = this.#begun(rest);
				break;
			}
			this.#open(rest.subarray(Math.max(0, end - longestHeader), end).toString('latin1'));
			rest = rest.subarray(end + headerEnd.length);
		}
		done();
	}

	/** What is to be kept of a header whose end has not come. */
	#begun(header: Buffer): Buffer {
		if (header.length <= longestHeader) {
			return header;
		}
		this.#onRefused('a header without an end');
		return Buffer.from(header.subarray(header.length - field.length - headerEnd.length));
	}

	#open(header: string): void {
		// The last one: after a body that was shorter than it said, the rest of another message stands before the header.
		const at = header.toLowerCase().lastIndexOf(field);
		const value = at === -1 ? '' : (/^[ \t]*(\d{1,10})[ \t]*(?:\r\n|$)/u.exec(header.slice(at + field.length))?.[1] ?? '');
		if (value === '' || Number(value) > longestBody) {
			this.#onRefused(`a header without a length: ${JSON.stringify(header.slice(0, 80))}`);
			return;
		}
		this.#body = Number(value);
		this.push(`Content-Length: ${value}${headerEnd}`);
	}
}
