import { Engine } from '../../server/src/analysis/engine.ts';
import { checkFeatures, checkInvariants } from '../support/check-invariants.ts';
import { fuzzText, loadFuzzSources } from '../support/fuzz-texts.ts';
import { Random } from '../support/mutate.ts';

const engine = new Engine();
/** Milliseconds that the short fuzz takes; `npm run fuzz` is the long one. */
const shortest = 4000;

describe('any text', () => {
	it('gives an analysis, features and repairs that hold what they promise', function () {
		this.timeout(60_000);
		const sources = loadFuzzSources();
		const seed = Number(process.env.JIAOKAN_FUZZ_SEED ?? Date.now() % 1_000_000_000);
		const until = Date.now() + shortest;
		for (let index = 0; Date.now() < until; index += 1) {
			const text = fuzzText(sources, seed, index);
			try {
				checkInvariants(engine, text);
				checkFeatures(engine, text, new Random(seed + index));
			} catch (error) {
				throw new Error(`npm run fuzz -- --seed ${seed} --from ${index} --minutes 0.1\n${JSON.stringify(text)}`, { cause: error });
			}
		}
	});
});
