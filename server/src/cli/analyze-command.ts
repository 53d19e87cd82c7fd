import { createSourceText } from '../text/source-text.ts';
import { analysisJson } from './analysis-json.ts';
import { analysisTree } from './analysis-tree.ts';
import { type CommandContext, failureMessage } from './command-context.ts';
import { findFiles } from './find-files.ts';

export type AnalyzeFormat = 'json' | 'text';

export interface AnalyzeRequest {
	readonly paths: readonly string[];
	readonly format: AnalyzeFormat;
}

/** Runs `jiaokan analyze`: one object a line or one tree a file; a file that is no text is said and the others are done. */
export function analyzeCommand(context: CommandContext, { paths, format }: AnalyzeRequest): number {
	const { host, workspace, localize, say, complain } = context;
	const found = findFiles(context, paths);
	let status = found.failed ? 2 : 0;
	for (const path of found.paths) {
		const read = host.read(path);
		if (read.kind === 'failure') {
			say(failureMessage(path, read));
			status = 2;
			continue;
		}
		const { config, errors } = workspace.governing(path);
		for (const error of errors) {
			complain(error);
			status = 2;
		}
		const analysis = workspace.engine.analyze(createSourceText(read.text), config.rules);
		for (const { part, error } of analysis.failures) {
			complain(`${path}: ${part}: ${error}`);
			status = 2;
		}
		host.write(format === 'json' ? `${JSON.stringify(analysisJson(path, analysis, localize))}\n` : analysisTree(path, analysis, localize));
	}
	return status;
}
