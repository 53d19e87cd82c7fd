import { Engine } from '../../../server/src/analysis/engine.ts';
import { checkEdits, checkFeatures, checkInvariants } from '../../support/check-invariants.ts';
import { Random } from '../../support/mutate.ts';

const engine = new Engine();

describe('the analysis of what `npm run fuzz` has found', () => {
	/** Shrunk. */
	const found: Readonly<Record<string, string>> = {
		'nested quotation marks of Markdown': '**> **> **> **> **> **> **> **> ',
		'a sentence cut after each character': '限有业工方南发航国中,天昨”。米微2过超能不差误,\n去\n下\n锉\n一\n这\n人\n工\n线\n一\n*\n*',
		'a character torn in two by a line end': '䶮、\ud872\n\udf4e',
		'a place among the radicals that no character has': '\u2fdd',
		'two compatibility characters with a cut between them': '（\uf9e1\n3版\r\uf9e1',
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
