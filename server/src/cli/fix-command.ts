import { applySuppressions } from '../config/suppressions.ts';
import { message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { type FixAllResult, fixAll } from '../rules/fix-all.ts';
import { createSourceText } from '../text/source-text.ts';
import type { ReadResult } from './cli-host.ts';
import { type CommandContext, failureMessage } from './command-context.ts';
import { findFiles } from './find-files.ts';
import { unifiedDiff } from './unified-diff.ts';
import { onlyRules } from './workspace.ts';

export interface FixRequest {
	readonly paths: readonly string[];
	/** Only these rules; empty: all. */
	readonly rules: readonly string[];
	readonly suggested: boolean;
	readonly dryRun: boolean;
	readonly diff: boolean;
	readonly stdout: boolean;
}

/** Runs `jiaokan fix`; gives its exit status: 0, with --dry-run 1 where a file would change, 2 where one could not be repaired. */
export function fixCommand(context: CommandContext, request: FixRequest): number {
	const { say } = context;
	const found = findFiles(context, request.paths);
	const total = { problems: 0, files: 0, trouble: found.failed };
	for (const path of found.paths) {
		const { repaired, trouble } = fixFile(context, request, path);
		total.trouble ||= trouble;
		total.problems += repaired;
		total.files += repaired > 0 ? 1 : 0;
	}
	say(
		request.dryRun
			? message('Would repair: {0} (files to change: {1} of {2}).', total.problems, total.files, found.paths.length)
			: message('Repaired: {0} (files changed: {1} of {2}).', total.problems, total.files, found.paths.length),
	);
	return total.trouble ? 2 : request.dryRun && total.files > 0 ? 1 : 0;
}

/** How many problems of a file were repaired, and whether something went wrong, which has been said. */
interface Outcome {
	readonly repaired: number;
	readonly trouble: boolean;
}

const untouched: Outcome = { repaired: 0, trouble: true };

function fixFile(context: CommandContext, request: FixRequest, path: string): Outcome {
	const { host, workspace, say, complain } = context;
	const read = host.read(path);
	if (read.kind === 'failure') {
		say(failureMessage(path, read));
		return untouched;
	}
	const { errors } = workspace.governing(path);
	if (errors.length > 0) {
		for (const error of errors) {
			complain(error);
		}
		return untouched;
	}
	const failures = new Set<string>();
	const result = fixAll(read.text, (text) => problemsOf(context, request, path, text, failures), { suggested: request.suggested });
	for (const failure of failures) {
		complain(`${path}: ${failure}`);
	}
	const changed = result.text !== read.text;
	if (request.diff && changed) {
		host.write(unifiedDiff(path, read.text, result.edits));
	}
	if (request.stdout || path === '-') {
		if (!request.diff) {
			host.write(result.text);
		}
	} else if (changed && !request.dryRun && !write(context, path, result, read)) {
		return untouched;
	}
	const repaired = changed ? [...result.applied.values()].reduce((sum, each) => sum + each, 0) : 0;
	if (changed && !request.diff && !request.stdout && path !== '-') {
		say(request.dryRun ? message('{0}: would repair {1}', path, repaired) : message('{0}: repaired {1}', path, repaired));
	}
	return { repaired, trouble: failures.size > 0 };
}

/** The problems that are not suppressed; parts of the engine that threw are put into `failures`. */
function problemsOf(
	{ host, workspace }: CommandContext,
	request: FixRequest,
	path: string,
	text: string,
	failures: Set<string>,
): readonly Problem[] {
	const source = createSourceText(text);
	const analysis = workspace.engine.analyze(source, onlyRules(workspace.governing(path).config.rules, request.rules));
	for (const { part, error } of analysis.failures) {
		failures.add(`${part}: ${error}`);
	}
	const { folder, suppressions } = workspace.suppressing(path);
	return folder === undefined
		? analysis.problems
		: applySuppressions(source, host.relative(folder, path), analysis.problems, suppressions).kept;
}

/** False, with the reason said, where the file could not be replaced or is no longer what was read; it is left as it is. */
function write({ host, say }: CommandContext, path: string, result: FixAllResult, read: Extract<ReadResult, { kind: 'text' }>): boolean {
	// A page of megabytes takes seconds, in which an editor may have saved it.
	const now = host.read(path);
	if (now.kind !== 'text' || now.text !== read.text) {
		say(message('{0}: not changed: somebody else changed it meanwhile', path));
		return false;
	}
	try {
		host.replace(path, result.text, read);
		return true;
	} catch (error) {
		say(message('{0}: not changed: {1}', path, error instanceof Error ? error.message : String(error)));
		return false;
	}
}
