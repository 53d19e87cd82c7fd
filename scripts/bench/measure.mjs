// Medians and percentiles.

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 is the median
 * @returns {number}
 */
export function percentile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Seconds until V8 has compiled what it will compile: a page of 10 kB is analysed a thousand times by then. */
const warmUp = 2;

/**
 * Runs the work until it is warm, and then often enough that a median means something.
 * @param {() => unknown} work
 * @param {{least?: number, most?: number, seconds?: number}} limits how often, and when to stop early; the runs of the first two seconds do not count
 * where there are enough behind them
 * @returns {{median: number, best: number}} milliseconds of one run; on a quiet machine the two are nearly the same
 */
export function timesOf(work, { least = 3, most = 2000, seconds = 3 } = {}) {
	const cold = [];
	const times = [];
	const started = performance.now();
	const warm = started + warmUp * 1000;
	const deadline = warm + seconds * 1000;
	while (times.length < most && (cold.length + times.length < least || performance.now() < deadline)) {
		const before = performance.now();
		work();
		(before < warm ? cold : times).push(performance.now() - before);
	}
	const counted = times.length >= least ? times : cold.slice(1).concat(times);
	return { median: percentile(counted, 0.5), best: Math.min(...counted) };
}
