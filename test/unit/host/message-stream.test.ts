import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MessageStream } from '../../../server/src/host/message-stream.ts';

/** What comes out when `bytes` go in, cut at `cuts`, and what was refused. */
function pass(bytes: string, cuts: readonly number[] = []): { readonly passed: string; readonly refused: readonly string[] } {
	const refused: string[] = [];
	const stream = new MessageStream((what) => refused.push(what));
	const buffer = Buffer.from(bytes);
	let from = 0;
	for (const cut of [...cuts.map((at) => at % (buffer.length + 1)), buffer.length].sort((a, b) => a - b)) {
		stream.write(buffer.subarray(from, cut));
		from = cut;
	}
	const passed = stream.read() as Buffer | null;
	return { passed: passed?.toString() ?? '', refused };
}

const message = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe('a stream of messages', () => {
	it('passes messages on, however they are cut', () => {
		const bodies = fc.array(fc.constantFrom('{}', '{"a":"记者"}', '', '"\r\n\r\n"'), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(bodies, fc.array(fc.nat(200), { maxLength: 8 }), (given, cuts) => {
				const bytes = given.map(message).join('');
				assert.deepEqual(pass(bytes, cuts), { passed: bytes, refused: [] });
			}),
		);
	});

	it('drops headers that are none and goes on with the next message', () => {
		for (const bad of [
			'Foo: 3\r\n\r\n',
			'Content-Length\r\n\r\n',
			'Content-Length: many\r\n\r\n',
			'Content-Length: -5\r\n\r\n',
			'Content-Length: 99999999999\r\n\r\n',
			`${'X'.repeat(300_000)}\r\n\r\n`,
		]) {
			const { passed, refused } = pass(bad + message('{}'));
			assert.equal(passed, message('{}'));
			assert.equal(refused.length, 1, bad.slice(0, 30));
		}
	});

	it('finds the next header after a body that was longer than it said', () => {
		const { passed } = pass(`Content-Length: 2\r\n\r\n{"a":1}${message('{}')}`);
		assert.equal(passed, message('{"') + message('{}'));
	});

	it('takes other fields, any case and any order', () => {
		const { passed } = pass('content-length: 2\r\nContent-Type: text/plain; charset=klingon\r\n\r\n{}');
		assert.equal(passed, message('{}'));
	});

	it('keeps little of a header that never ends', () => {
		const stream = new MessageStream(() => undefined);
		for (let count = 0; count < 200; count += 1) {
			stream.write('X'.repeat(65_536));
		}
		stream.write(`\r\n\r\n${message('{}')}`);
		assert.equal(String(stream.read()), message('{}'));
	});
});
