import fs from 'node:fs';

/** What the suites report, one JSON object a line, in the file that JIAOKAN_RESULTS names. */
export type TestReport =
	| { readonly kind: 'pass'; readonly title: string; readonly milliseconds: number }
	| { readonly kind: 'pending'; readonly title: string }
	| { readonly kind: 'fail'; readonly title: string; readonly error: string }
	| { readonly kind: 'end'; readonly passed: number; readonly failed: number };

/**
 * Runs mocha suites inside the extension host and reports to the file that JIAOKAN_RESULTS names: the extension host has no
 * terminal, and the embedded VS Code's page no exit code.
 *
 * @param load defines the suites (`describe`, `it` are global while it runs)
 * @throws when a test failed, which desktop VS Code turns into its exit code
 */
export async function runSuites(load: () => void): Promise<void> {
	const report = reporter(process.env.JIAOKAN_RESULTS);
	try {
		const { default: Mocha } = await import('mocha');
		const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, ...grep(process.env.JIAOKAN_GREP) });
		// What mocha does for each file that it loads itself; these suites are bundled.
		mocha.suite.emit('pre-require', globalThis, '', mocha);
		load();
		const failures = await new Promise<number>((resolve) => {
			let passed = 0;
			const runner = mocha.run(resolve);
			runner.on('pass', (test) => {
				passed++;
				report({ kind: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
			});
			runner.on('pending', (test) => report({ kind: 'pending', title: test.fullTitle() }));
			runner.on('fail', (test, error) => report({ kind: 'fail', title: test.fullTitle(), error: describeError(error) }));
			runner.on('end', () => report({ kind: 'end', passed, failed: runner.failures }));
		});
		if (failures > 0) throw new Error(`${failures} tests failed`);
	} catch (error) {
		report({ kind: 'fail', title: 'test run', error: describeError(error) });
		report({ kind: 'end', passed: 0, failed: 1 });
		throw error;
	}
}

function reporter(file: string | undefined): (report: TestReport) => void {
	let ended = false;
	return (report) => {
		if (file === undefined || ended) return;
		ended = report.kind === 'end';
		fs.appendFileSync(file, `${JSON.stringify(report)}\n`);
	};
}

function grep(pattern: string | undefined): { readonly grep?: string } {
	return pattern === undefined || pattern === '' ? {} : { grep: pattern };
}

function describeError(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
