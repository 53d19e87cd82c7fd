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

/**
 * Runs the work often enough that a median means something, warm.
 * @param {() => unknown} work
 * @param {{least?: number, most?: number, seconds?: number}} limits how often, and when to stop early
 * @returns {{median: number, best: number}} milliseconds of one run; on a quiet machine the two are nearly the same
 */
export function timesOf(work, { least = 3, most = 200, seconds = 3 } = {}) {
	const times = [];
	const deadline = performance.now() + seconds * 1000;
	for (let run = 0; run < most && (run < least || performance.now() < deadline); run += 1) {
		const started = performance.now();
		work();
		times.push(performance.now() - started);
	}
	// The first runs are interpreted.
	const warm = times.length > 6 ? times.slice(Math.floor(times.length / 4)) : times.slice(times.length > 2 ? 1 : 0);
	return { median: percentile(warm, 0.5), best: Math.min(...warm) };
}
