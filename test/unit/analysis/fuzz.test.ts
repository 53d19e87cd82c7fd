import { Engine } from '../../../server/src/analysis/engine.ts';
import { checkEdits, checkFeatures, checkInvariants } from '../../support/check-invariants.ts';
import { fuzzText, loadFuzzSources } from '../../support/fuzz-texts.ts';
import { Random } from '../../support/mutate.ts';

const engine = new Engine();
/** Milliseconds that the short fuzz takes; `npm run fuzz` is the long one. */
const shortest = 2000;

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

	/** Texts that `npm run fuzz` has found, shrunk. */
	const found: Readonly<Record<string, string>> = {
		'nested quotation marks of Markdown': '**> **> **> **> **> **> **> **> ',
		'a sentence cut after each character': '限有业工方南发航国中,天昨”。米微2过超能不差误,\n去\n下\n锉\n一\n这\n人\n工\n线\n一\n*\n*',
		'a character torn in two by a line end': '䶮、\ud872\n\udf4e',
		'two posts that share a character': '央乐学院长赵学生丁善',
	};
	for (const [what, text] of Object.entries(found)) {
		it(`bears ${what}`, () => {
			checkInvariants(engine, text);
			checkFeatures(engine, text, new Random(1));
			checkEdits(engine, text, [
				{ start: 3, end: 4, newText: '\n' },
				{ start: 0, end: 0, newText: '。' },
			]);
		});
	}
});
