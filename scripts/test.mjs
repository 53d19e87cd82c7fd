// npm test: everything that proves the project, in order. npm run test:unit and the like: the sections named, with further
// arguments for mocha behind --, such as npm run test:unit -- -- --grep "byline".
import { runMain, setUp } from './lib/set-up.mjs';

await runMain(async () => {
	await setUp();
	const { sections } = await import('./lib/test-sections.mjs');
	const separator = process.argv.indexOf('--');
	const names = process.argv.slice(2, separator === -1 ? undefined : separator);
	const more = separator === -1 ? [] : process.argv.slice(separator + 1);
	const unknown = names.filter((name) => !sections.some((section) => section.name === name));
	if (unknown.length > 0)
		throw new Error(`No section ${unknown.join(', ')}; there are: ${sections.map((section) => section.name).join(', ')}`);

	const wanted = sections.filter((section) => names.length === 0 || names.includes(section.name));
	const failedSections = [];
	let passed = 0;
	let failed = 0;
	let skipped = 0;
	for (const section of wanted) {
		console.log(`\n=== ${section.name}: ${section.title} ===`);
		const started = Date.now();
		const counts = await section.run(more).catch((error) => {
			console.error(process.env.DEBUG === undefined ? error.message : error);
			return { passed: 0, failed: 1 };
		});
		passed += counts.passed;
		failed += counts.failed;
		skipped += counts.skipped ?? 0;
		if (counts.failed > 0) failedSections.push(section.name);
		const left = counts.skipped ? `, ${counts.skipped} skipped` : '';
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		console.log(`--- ${section.name}: ${counts.passed} passed, ${counts.failed} failed${left}, ${seconds} s`);
	}
	if (skipped > 0) console.log(`\n${skipped} skipped`);
	if (failedSections.length > 0) console.log(`\nFailed: ${failedSections.join(', ')}`);
	// CI reads this line.
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
});
