const windowMs = 3 * 60 * 1000;
const mostDeaths = 5;

/**
 * Decides whether a server that died is started again. `died(now)` gives false at the fifth death within three minutes;
 * `now` is in milliseconds. `forgive` forgets the deaths so far: the user asked for a new start.
 */
export interface RestartPolicy {
	readonly died: (now: number) => boolean;
	readonly forgive: () => void;
}

export function createRestartPolicy(): RestartPolicy {
	let deaths: readonly number[] = [];
	return {
		died(now) {
			deaths = [...deaths.filter((at) => now - at < windowMs), now];
			return deaths.length < mostDeaths;
		},
		forgive() {
			deaths = [];
		},
	};
}
