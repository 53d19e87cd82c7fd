import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { MessageSink } from '../../../server/src/host/message-sink.ts';

/** A stream that remembers what was written, and fails where it is told to. */
class Output extends Writable {
	readonly written: string[] = [];
	readonly #error: Error | null;

	constructor(error: Error | null = null) {
		super();
		this.#error = error;
	}

	override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
		this.written.push(chunk.toString());
		done(this.#error);
	}
}

describe('a message sink', () => {
	it('writes header and body of each message in one piece, in order', async () => {
		const output = new Output();
		const sink = new MessageSink(output);
		for (const body of ['{"id":1}', '{"id":"职工"}']) {
			sink.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`, 'ascii');
			sink.write(Buffer.from(body));
		}
		sink.end();
		await once(sink, 'finish');
		assert.deepEqual(output.written, ['Content-Length: 8\r\n\r\n{"id":1}', 'Content-Length: 15\r\n\r\n{"id":"职工"}']);
	});

	it('holds nothing back of a message that comes in one piece', async () => {
		const output = new Output();
		const sink = new MessageSink(output);
		const message = 'Content-Length: 8\r\n\r\n{"id":1}';
		sink.write(message);
		assert.deepEqual(output.written, [message]);
		sink.write(message);
		sink.end();
		await once(sink, 'finish');
		assert.deepEqual(output.written, [message, message]);
	});

	it('says where the output fails', async () => {
		const sink = new MessageSink(new Output(new Error('EPIPE')));
		sink.write('Content-Length: 2\r\n\r\n');
		sink.write('{}');
		const [error] = await once(sink, 'error');
		assert.equal(error.message, 'EPIPE');
	});
});
