import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const server = path.resolve(import.meta.dirname, '../../dist/server.mjs');

/** What the server has sent. */
export interface RawMessage {
	readonly id?: number | string | null;
	readonly method?: string;
	readonly result?: unknown;
	readonly error?: { readonly code: number; readonly message: string };
	readonly params?: unknown;
}

/** A client that writes bytes as they are, so that it can write what no library would. */
export class RawClient {
	readonly process: ChildProcess;
	readonly received: RawMessage[] = [];
	/** The answers among them, by the id of their request: a fuzz asks tens of thousands. */
	readonly #answers = new Map<RawMessage['id'], RawMessage[]>();
	exitCode: number | null | undefined;
	#buffer: Buffer<ArrayBufferLike> = Buffer.alloc(0);
	#waiting: (() => void)[] = [];

	constructor() {
		this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
		this.process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
		this.process.once('exit', (code) => {
			this.exitCode = code;
			this.#wake();
		});
		// A server that has exited closes its end; `answer` then says so.
		this.process.stdin?.on('error', () => undefined);
	}

	/** Writes bytes as they are, and resolves once the pipe has taken them. */
	write(bytes: string | Uint8Array): Promise<void> {
		return new Promise((resolve) => this.process.stdin?.write(bytes, () => resolve()));
	}

	/** Writes one message with its header. */
	send(message: unknown): Promise<void> {
		return this.write(frame(message));
	}

	/** Resolves with the answer to request `id`. @throws Error where the server ends, or gives none in `milliseconds`. */
	async answer(id: number | string, milliseconds = 10_000): Promise<RawMessage> {
		const until = Date.now() + milliseconds;
		for (;;) {
			const [found] = this.#answers.get(id) ?? [];
			if (found !== undefined) {
				return found;
			}
			if (this.exitCode !== undefined || Date.now() > until) {
				throw new Error(`no answer to ${id}; the server ${this.exitCode === undefined ? 'runs' : `ended with ${this.exitCode}`}`);
			}
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, 200);
				this.#waiting.push(() => {
					clearTimeout(timer);
					resolve();
				});
			});
		}
	}

	/** How often request `id` was answered. */
	answers(id: number | string): number {
		return this.#answers.get(id)?.length ?? 0;
	}

	/** Resident memory of the server in bytes; 0 where the system does not say. */
	memory(): number {
		try {
			const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
			return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
		} catch {
			return 0;
		}
	}

	async start(): Promise<void> {
		await this.send({
			jsonrpc: '2.0',
			id: 'start',
			method: 'initialize',
			params: { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
		});
		await this.answer('start');
		await this.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
	}

	/** `shutdown`, `exit`, and the exit code. */
	async stop(): Promise<number | null> {
		await this.send({ jsonrpc: '2.0', id: 'stop', method: 'shutdown' });
		await this.answer('stop');
		await this.send({ jsonrpc: '2.0', method: 'exit' });
		while (this.exitCode === undefined) {
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
		return this.exitCode;
	}

	#read(chunk: Buffer): void {
		this.#buffer = Buffer.concat([this.#buffer, chunk]);
		for (;;) {
			const end = this.#buffer.indexOf('\r\n\r\n');
			const length = Number(/Content-Length: (\d+)/u.exec(this.#buffer.subarray(0, Math.max(end, 0)).toString())?.[1]);
			if (end === -1 || this.#buffer.length < end + 4 + length) {
				break;
			}
			const message: RawMessage = JSON.parse(this.#buffer.subarray(end + 4, end + 4 + length).toString());
			this.received.push(message);
			if (message.method === undefined) {
				this.#answers.set(message.id, [...(this.#answers.get(message.id) ?? []), message]);
			}
			this.#buffer = this.#buffer.subarray(end + 4 + length);
		}
		this.#wake();
	}

	#wake(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resume of waiting) {
			resume();
		}
	}
}

/** The bytes of one message. */
export function frame(message: unknown): Buffer {
	return frameOf(Buffer.from(JSON.stringify(message), 'utf8'));
}

/** `body` behind a header that gives its length, or another. */
export function frameOf(body: Uint8Array, length = body.length): Buffer {
	return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), body]);
}
