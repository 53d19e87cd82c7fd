// Measures the analyzer on test/gold. See `node scripts/eval.mjs --help`.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureFigures, raiseFloors } from '../test/support/gold-floors.ts';
import { printEvaluation } from '../test/support/gold-report.ts';

const HELP = `npm run eval -- [options]
  --errors           list every missed and wrong name, field, problem and edit
  --only WHAT        organization, honor, person, resolution, structure, rules, zero,
                     mutation or restore
  --file NAME        only texts whose name contains NAME (shared/000, pages/evening, passages/01)
  --passages         passages only
  --pages            pages only, shared and made up
  --rule ID          with --errors: problems of one rule
  --seed N           first seed of the mutation test
  --raise            raise test/eval/floors.json to a little below what is reached
`;

/** How far a floor stays below what is reached, so that one doubtful name does not stop a change. */
const MARGIN = 0.005;

const { values } = parseArgs({
	options: {
		errors: { type: 'boolean', default: false },
		only: { type: 'string' },
		file: { type: 'string' },
		passages: { type: 'boolean', default: false },
		pages: { type: 'boolean', default: false },
		rule: { type: 'string' },
		seed: { type: 'string' },
		raise: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});

// A closed pipe (`| head`) is the reader's wish, not a fault.
process.stdout.on('error', () => process.exit(0));
if (values.help) {
	process.stdout.write(HELP);
} else if (values.raise) {
	const file = new URL('../test/eval/floors.json', import.meta.url);
	const raised = raiseFloors(JSON.parse(readFileSync(file, 'utf8')), measureFigures(), MARGIN);
	writeFileSync(file, `${JSON.stringify(raised, null, '\t')}\n`);
} else {
	printEvaluation(values, (line) => process.stdout.write(`${line}\n`));
}
