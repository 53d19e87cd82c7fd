import type { Localize } from '../l10n/localize.ts';
import { message } from '../model/message.ts';
import type { CliHost } from './cli-host.ts';

/** Columns of the bar. */
const width = 24;
/** Below this many files a check is over before anybody has read a line. */
const leastFiles = 50;
/** Files between two states of the bar. */
const stride = 16;
/** ECMA-48 §8.3.41 EL: to the head of the line, which is cleared. */
const clear = '\r\u001b[K';

/** A line on standard error that says how far a check is. It has no end: what else is written to the terminal must clear it first. */
export class ProgressLine {
	readonly #host: Pick<CliHost, 'progress' | 'writeError'>;
	readonly #localize: Localize;
	#isShown = false;

	constructor(host: Pick<CliHost, 'progress' | 'writeError'>, localize: Localize) {
		this.#host = host;
		this.#localize = localize;
	}

	/** Says that `done` of `total` files are checked, now and then and where the line was cleared; when all are, it goes for good. */
	show(done: number, total: number): void {
		if (done === total) {
			this.clear();
		} else if (this.#host.progress && total >= leastFiles && (done % stride === 0 || !this.#isShown)) {
			const filled = Math.round((width * done) / total);
			const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
			this.#host.writeError(`${clear}${bar} ${this.#localize(message('checking {0} of {1}', done, total))}`);
			this.#isShown = true;
		}
	}

	clear(): void {
		if (this.#isShown) {
			this.#host.writeError(clear);
			this.#isShown = false;
		}
	}
}
