import type { Localize } from '../l10n/localize.ts';
import { type Message, message } from '../model/message.ts';
import type { Severity } from '../model/problem.ts';
import { rules } from '../rules/rules.ts';
import { type AnalyzeFormat, analyzeCommand } from './analyze-command.ts';
import { type CheckFormat, checkCommand } from './check-command.ts';
import type { CliHost, ParsedArguments } from './cli-host.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandDefinition, commands } from './commands.ts';
import { explainCommand } from './explain-command.ts';
import { fixCommand } from './fix-command.ts';
import { commandHelp, programHelp } from './help.ts';
import { plainLine } from './plain-line.ts';
import { severityOrder } from './report.ts';
import { Workspace } from './workspace.ts';

/** Wrong use of a command: the message says what is wrong. */
class UsageError extends Error {
	readonly text: Message;

	constructor(text: Message) {
		super(text.template);
		this.text = text;
	}
}

/** Runs the command that `args` (without node and script) name; resolves to the exit status 0, 1 or 2. Never rejects for what a user gives. */
export async function runCli(args: readonly string[], host: CliHost, localize: Localize, version: string): Promise<number> {
	const complain = (line: string): void => host.writeError(`${plainLine(line)}\n`);
	const say = (text: Message): void => complain(`jiaokan: ${localize(text)}`);
	const context: CommandContext = { host, workspace: new Workspace(host, localize), localize, version, say, complain };
	const [name, ...rest] = args;
	if (name === undefined) {
		host.writeError(programHelp(localize));
		return 2;
	}
	if (name === '--help' || name === '-h' || name === 'help') {
		host.write(programHelp(localize));
		return 0;
	}
	if (name === '--version' || name === '-V') {
		host.write(`${version}\n`);
		return 0;
	}
	const command = commands.find((candidate) => candidate.name === name);
	if (command === undefined) {
		say(message('there is no command “{0}”', name));
		host.writeError(programHelp(localize));
		return 2;
	}
	try {
		const parsed = parse(host, command, rest);
		if (parsed.values.help === true) {
			host.write(commandHelp(command, localize));
			return 0;
		}
		return await runCommand(context, command, parsed);
	} catch (error) {
		if (error instanceof UsageError) {
			say(error.text);
			host.writeError(commandHelp(command, localize));
			return 2;
		}
		// A baseline that cannot be written, a thread that died: trouble, never the status of problems found.
		host.writeError(`jiaokan: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		return 2;
	}
}

async function runCommand(context: CommandContext, command: CommandDefinition, { values, operands }: ParsedArguments): Promise<number> {
	switch (command.name) {
		case 'analyze':
			if (operands.length === 0) {
				throw new UsageError(message('a file is wanted'));
			}
			return analyzeCommand(context, {
				paths: operands,
				format: choice('--format', values.format, ['json', 'text'] satisfies AnalyzeFormat[], 'json'),
			});
		case 'check': {
			const baseline = text(values.baseline);
			const updateBaseline = values['update-baseline'] === true;
			if (updateBaseline && baseline === undefined) {
				throw new UsageError(message('--update-baseline wants --baseline FILE'));
			}
			return checkCommand(context, {
				paths: operands,
				format: choice('--format', values.format, ['text', 'json', 'sarif', 'github'] satisfies CheckFormat[], 'text'),
				rules: ruleIds(values.rule),
				severity: choice<Severity>('--severity', values.severity, severityOrder, 'information'),
				baseline,
				updateBaseline,
				maxWarnings: count('--max-warnings', values['max-warnings']),
				jobs: count('--jobs', values.jobs) ?? 0,
			});
		}
		case 'fix':
			if (operands.length === 0) {
				throw new UsageError(message('a file is wanted'));
			}
			return fixCommand(context, {
				paths: operands,
				rules: ruleIds(values.rule),
				suggested: values.suggested === true,
				dryRun: values['dry-run'] === true,
				diff: values.diff === true,
				stdout: values.stdout === true,
			});
		case 'explain':
			return explainCommand(context, operands);
		case 'lsp':
			if (values.stdio !== true) {
				throw new UsageError(message('the server speaks over --stdio only'));
			}
			await context.host.serve();
			return 0;
	}
}

function parse(host: CliHost, command: CommandDefinition, args: readonly string[]): ParsedArguments {
	try {
		return host.parseArguments(args, command.options);
	} catch (error) {
		throw new UsageError(wrongOption(error));
	}
}

/** What Node's `parseArgs` says of an option, `Unknown option '--x'. To specify …`, in words of ours: Node speaks English only. */
function wrongOption(error: unknown): Message {
	const said = error instanceof Error ? error.message : String(error);
	const option = /'(?:-\w, )?(--?[^ ']+)/u.exec(said)?.[1] ?? '';
	if (said.startsWith('Unknown option')) {
		return message('there is no option “{0}”', option);
	}
	if (said.includes('does not take an argument')) {
		return message('option “{0}” takes no value', option);
	}
	return option === '' ? message('{0}', said) : message('option “{0}” wants a value', option);
}

function choice<T extends string>(option: string, value: ParsedArguments['values'][string], allowed: readonly T[], fallback: T): T {
	if (value === undefined) {
		return fallback;
	}
	const found = allowed.find((candidate) => candidate === value);
	if (found === undefined) {
		throw new UsageError(message('{0}: “{1}” is none of {2}', option, String(value), allowed.join(', ')));
	}
	return found;
}

function count(option: string, value: ParsedArguments['values'][string]): number | undefined {
	if (value === undefined) {
		return undefined;
	}
	if (typeof value !== 'string' || !/^\d{1,9}$/u.test(value)) {
		throw new UsageError(message('{0}: “{1}” is no number', option, String(value)));
	}
	return Number(value);
}

function ruleIds(value: ParsedArguments['values'][string]): readonly string[] {
	const ids = Array.isArray(value) ? value.flatMap((item) => String(item).split(',')) : [];
	for (const id of ids) {
		if (!rules.some((rule) => rule.id === id)) {
			throw new UsageError(message('there is no rule “{0}”', id));
		}
	}
	return ids;
}

function text(value: ParsedArguments['values'][string]): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
