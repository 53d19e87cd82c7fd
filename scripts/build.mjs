// npm run build [-- --minify]: the bundles in dist. npm run watch: again at each change. npm run build:tests: with the VS Code suites.
import { runMain, setUp } from './lib/set-up.mjs';

await runMain(async () => {
	await setUp();
	const { build, watch } = await import('./lib/bundles.mjs');
	if (process.argv.includes('--watch')) await watch();
	else await build({ minify: process.argv.includes('--minify') });
	if (process.argv.includes('--tests')) await (await import('./lib/vscode-tests.mjs')).bundleSuites();
});
