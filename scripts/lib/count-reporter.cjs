// A mocha reporter that also writes its counts to the file JIAOKAN_COUNTS names, so that runs can be summed.
// It shows one line a test, or with JIAOKAN_DOTS one dot; mocha loads reporters with require.
const fs = require('node:fs');
const mocha = require('mocha');

const { reporters } = mocha.default ?? mocha;

module.exports = class CountReporter extends (process.env.JIAOKAN_DOTS ? reporters.Dot : reporters.Spec) {
	constructor(runner, options) {
		super(runner, options);
		runner.once('end', () => {
			const file = process.env.JIAOKAN_COUNTS;
			const { passes, failures, pending } = this.stats;
			if (file !== undefined) fs.writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
		});
	}
};
