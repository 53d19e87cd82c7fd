import { type Message, message } from '../model/message.ts';

/** One option of a command, in the form that `node:util`'s `parseArgs` takes. */
export interface OptionDefinition {
	readonly type: 'string' | 'boolean';
	readonly short?: string;
	readonly multiple?: boolean;
	/** The name of its value in the help. */
	readonly value?: string;
	readonly description: Message;
}

export interface CommandDefinition {
	readonly name: CommandName;
	readonly operands: string;
	readonly summary: Message;
	readonly options: Readonly<Record<string, OptionDefinition>>;
}

export type CommandName = 'analyze' | 'check' | 'fix' | 'explain' | 'lsp';

const rule: OptionDefinition = {
	type: 'string',
	multiple: true,
	value: 'ID',
	description: message('only this rule; may be given several times'),
};
const help: OptionDefinition = { type: 'boolean', short: 'h', description: message('show this help') };

/** All commands, in the order of the help; the help and the parser read this one table. */
export const commands: readonly CommandDefinition[] = [
	{
		name: 'check',
		operands: '[PATH…]',
		summary: message('Report the defects of pages: files, folders, globs, “-” for standard input; without a path, this folder'),
		options: {
			format: {
				type: 'string',
				value: 'text|json|sarif|github',
				description: message('how to print: text (default), json, sarif or github'),
			},
			rule,
			severity: {
				type: 'string',
				value: 'LEVEL',
				description: message('the least severity to report: error, warning, information (default) or hint'),
			},
			baseline: { type: 'string', value: 'FILE', description: message('report only what this baseline file does not know') },
			'update-baseline': { type: 'boolean', description: message('write all findings to the baseline file and exit 0') },
			'max-warnings': { type: 'string', value: 'N', description: message('exit 0 while there is no error and at most N warnings') },
			jobs: { type: 'string', short: 'j', value: 'N', description: message('how many threads to use; default: one a core for many files') },
			help,
		},
	},
	{
		name: 'fix',
		operands: 'PATH…',
		summary: message('Repair what can be repaired safely; files are replaced as a whole or not at all'),
		options: {
			'dry-run': { type: 'boolean', description: message('write nothing, say what would change; exit 1 where something would') },
			diff: { type: 'boolean', description: message('print a unified diff; with --dry-run nothing is written') },
			stdout: { type: 'boolean', description: message('print the repaired text instead of writing it') },
			rule,
			suggested: { type: 'boolean', description: message('also apply the repairs that are only suggested') },
			help,
		},
	},
	{
		name: 'analyze',
		operands: 'PATH…',
		summary: message('Print what is recognized on pages: structure, names, problems'),
		options: {
			format: { type: 'string', value: 'json|text', description: message('one JSON object a line (default) or a tree for people') },
			help,
		},
	},
	{ name: 'explain', operands: '[RULE]', summary: message('Print the manual page of a rule, or the list of rules'), options: { help } },
	{
		name: 'lsp',
		operands: '--stdio',
		summary: message('Run the language server for an editor'),
		options: {
			stdio: { type: 'boolean', description: message('speak over standard input and output') },
			// Clients of vscode-languageclient add it; the server watches that process.
			clientProcessId: { type: 'string', value: 'PID', description: message('end when this process ends') },
			help,
		},
	},
];
