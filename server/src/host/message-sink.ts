import { Buffer } from 'node:buffer';
import { Writable } from 'node:stream';

const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * Writes each message in one piece. The protocol library writes header and body one after the other, and a client that waits at the
 * other end of the pipe would be woken for each.
 */
export class MessageSink extends Writable {
	readonly #output: NodeJS.WritableStream;
	#header: Buffer | undefined;

	constructor(output: NodeJS.WritableStream) {
		super();
		this.#output = output;
		output.on('error', (error: Error) => this.destroy(error));
	}

	override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
		if (this.#header === undefined && isHeader(chunk)) {
			this.#header = chunk;
			done();
			return;
		}
		const message = this.#header === undefined ? chunk : Buffer.concat([this.#header, chunk]);
		this.#header = undefined;
		this.#output.write(message, done);
	}
}

/** Whether `chunk` is a header alone: it ends with the empty line that stands before a body (LSP 3.17, base protocol), which no body ends with. */
function isHeader(chunk: Buffer): boolean {
	return chunk.subarray(-HEADER_END.length).equals(HEADER_END);
}
