import { Buffer } from 'node:buffer';
import { Writable } from 'node:stream';

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
		if (this.#header === undefined) {
			this.#header = chunk;
			done();
			return;
		}
		const message = Buffer.concat([this.#header, chunk]);
		this.#header = undefined;
		this.#output.write(message, done);
	}
}
