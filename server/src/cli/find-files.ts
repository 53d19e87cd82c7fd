import { message } from '../model/message.ts';
import type { CommandContext } from './command-context.ts';

export interface FoundFiles {
	readonly paths: readonly string[];
	/** Whether something named or below a named folder could not be read; it has been said. */
	readonly failed: boolean;
}

/** Page files that are looked for below a folder where no configuration says otherwise. */
const defaultInclude: readonly string[] = ['**/*.txt'];

/** The files that `operands` name: files as they are, what lies in folders by the configuration there, what globs match. */
export function findFiles({ host, workspace, say }: CommandContext, operands: readonly string[]): FoundFiles {
	const paths = new Set<string>();
	let failed = false;
	for (const operand of operands.length === 0 ? ['.'] : operands) {
		// Of a folder its own configuration, as for the files in it.
		const { config, folder } = workspace.governing(host.join(operand, 'page'));
		const include = config.include.length === 0 ? defaultInclude : config.include;
		const listed = operand === '-' ? undefined : host.list(operand, { folder, include, exclude: config.exclude });
		if (listed === undefined) {
			paths.add(operand);
			continue;
		}
		for (const path of listed.files) {
			paths.add(path);
		}
		for (const { path, reason } of listed.failures) {
			failed = true;
			say(message('{0}: cannot be read: {1}', path, reason));
		}
		if (listed.files.length === 0) {
			failed = true;
			say(message('{0}: no page files found', operand));
		}
	}
	return { paths: [...paths], failed };
}
