// Measures the analyzer on test/gold. See `node scripts/eval.mjs --help`.
import { parseArgs } from 'node:util';
import { printEvaluation } from '../test/support/gold-report.ts';

const HELP = `npm run eval -- [options]
  --errors           list every missed and wrong name, field, problem and edit
  --only WHAT        organization, honor, person, resolution, structure, rules, zero or mutation
  --file NAME        only texts whose name contains NAME (shared/000, pages/evening, passages/01)
  --passages         passages only
  --pages            pages only, shared and made up
  --rule ID          with --errors: problems of one rule
  --seed N           first seed of the mutation test
`;

const { values } = parseArgs({
	options: {
		errors: { type: 'boolean', default: false },
		only: { type: 'string' },
		file: { type: 'string' },
		passages: { type: 'boolean', default: false },
		pages: { type: 'boolean', default: false },
		rule: { type: 'string' },
		seed: { type: 'string' },
		help: { type: 'boolean', default: false },
	},
});

// A closed pipe (`| head`) is the reader's wish, not a fault.
process.stdout.on('error', () => process.exit(0));
if (values.help) {
	process.stdout.write(HELP);
} else {
	printEvaluation(values, (line) => process.stdout.write(`${line}\n`));
}
